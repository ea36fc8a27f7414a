import { Button } from "@mantine/core";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { Etat } from "../../components/Etat.tsx";
import type { ReferentielEnVigueur } from "../../db/referentiel.ts";
import { useSignature } from "../../hooks/use-signature.ts";
import styles from "./juridictions.module.css";

/** On whose word the courts stand, since when, and what is awaited. */
export function SourceBande({ enVigueur: { version, source, attentes: { communesDe, isAncien }, ecartes }, onWithdraw }: { readonly enVigueur: ReferentielEnVigueur; readonly onWithdraw: () => void }) {
  const sign = useSignature();
  return (
    <ul className={styles["bande"]} aria-label="État du référentiel">
      <li>
        <Etat ton="acquis"><span><b>Référentiel du {formatJour(version)}</b>, {source === undefined ? "livré avec l’application" : `${source.nom}, établi par ${source.auteur}, accepté par ${sign(source.par, source.instant)}`}.</span></Etat>
        {source !== undefined && <Button size="xs" variant="subtle" onClick={onWithdraw}>Retirer ce référentiel</Button>}
      </li>
      {communesDe !== undefined && <li><Etat ton="soon"><span><b>Communes de {communesDe} attendues</b> depuis le 01/01/{communesDe} : les fusions de communes de l’année ne sont pas connues, les adresses restent à confirmer.</span></Etat></li>}
      {isAncien && <li><Etat ton="soon"><span><b>Plus d’un an sans vérification</b> des tribunaux et de leurs ressorts : chaque juridiction proposée reste à confirmer.</span></Etat></li>}
      {ecartes.map((motif) => <li key={motif}><Etat ton="late"><span>{motif}</span></Etat></li>)}
    </ul>
  );
}
