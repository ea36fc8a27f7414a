import { Button } from "@mantine/core";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { checkPieces } from "../../bridge/bridge.ts";
import { Etat } from "../../components/Etat.tsx";
import { Section } from "../../components/Page.tsx";
import { Travail } from "../../components/PageEtats.tsx";
import { formatInstant } from "../../hooks/format-instant.ts";
import { type EtatVerification, useVerification } from "../../hooks/use-verification.ts";
import { formatConstat } from "./phrases.ts";
import type { Sante, Securite } from "./use-securite.ts";
import styles from "./securite.module.css";

interface Props {
  readonly sante: Sante;
  /** What the vault said of its journal when it opened. */
  readonly journal: readonly string[];
  readonly securite: Securite;
}

/** Everything read again on demand: the chain of the journal, the copy shown, every pièce; and what mends. */
export function VerificationSection({ sante, journal, securite: { travail, ask } }: Props) {
  const { etat, start, interrupt } = useVerification();
  const isOccupe = travail !== undefined;
  return (
    <Section titre="Vérifier le coffre">
      <ul className={styles["lieux"]}>
        <li>
          <b className="med">Journal</b>
          {journal.length === 0 ? <Etat ton="secured">lu en entier à l’ouverture</Etat> : <Etat ton="late">{formatNombreDe(journal.length, "avertissement", "avertissements")}</Etat>}
          <Button size="compact-xs" variant="subtle" disabled={etat.kind === "enCours"} onClick={start}>Vérifier toute la chaîne</Button>
          {journal.map((phrase) => <p key={phrase} className="late">{phrase}</p>)}
          <Chaine etat={etat} onInterrupt={interrupt} />
        </li>
        <Pieces controle={sante.controle} isOccupe={isOccupe} onCheck={() => void ask(() => checkPieces("pieces"))} onRepair={() => void ask(() => checkPieces("reparation"))} />
      </ul>
    </Section>
  );
}

function Chaine({ etat, onInterrupt }: { readonly etat: EtatVerification; readonly onInterrupt: () => void }) {
  switch (etat.kind) {
    case "attente": return undefined;
    case "enCours": return <div className={styles["large"]}><Travail titre="Vérification de la chaîne" detail={etat.etape} avancement={etat.total > 0 ? `${etat.fait} sur ${etat.total}` : undefined} part={etat.total > 0 ? etat.fait / etat.total : undefined} onInterrupt={onInterrupt} /></div>;
    case "echec": return <p className="late" role="alert">{etat.detail}</p>;
    case "fini": {
      const { ton, mot, phrase } = formatConstat(etat);
      return (
        <div className={styles["large"]} role="status">
          <p><Etat ton={ton}><b className="med">{mot}</b></Etat> <span>{phrase}</span></p>
          {etat.anomalies.length > 0 && <ul>{etat.anomalies.map((anomalie) => <li key={anomalie}>{anomalie}</li>)}</ul>}
        </div>
      );
    }
  }
}

interface PropsPieces {
  readonly controle: Sante["controle"];
  readonly isOccupe: boolean;
  readonly onCheck: () => void;
  readonly onRepair: () => void;
}

function Pieces({ controle, isOccupe, onCheck, onRepair }: PropsPieces) {
  const abimees = controle?.abimees.length ?? 0;
  return (
    <li>
      <b className="med">Pièces</b>
      {controle === undefined ? <Etat ton="neutre">relues à chaque sauvegarde</Etat> : controle.nombre === 0 ? <Etat ton="neutre">aucune pièce</Etat> : abimees === 0 ? <Etat ton="secured">toutes lisibles, le {formatInstant(controle.instant)}</Etat> : <Etat ton="late">{formatNombreDe(abimees, "pièce abîmée", "pièces abîmées")}</Etat>}
      {abimees > 0 && <Button size="compact-xs" variant="filled" disabled={isOccupe} onClick={onRepair}>Réparer depuis les sauvegardes</Button>}
      <Button size="compact-xs" variant="subtle" disabled={isOccupe} onClick={onCheck}>Relire toutes les pièces</Button>
      {abimees > 0 && <p>Une copie saine est cherchée dans toutes les sauvegardes à portée, mise en place, puis relue. Le fichier abîmé est gardé à côté.</p>}
    </li>
  );
}
