import { Button, Modal, Progress } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useMemo } from "react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { type Ecriture, listHistorique } from "#shared/suivi/historique.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { useSignature } from "../../hooks/use-signature.ts";
import { type Annulation, formatPoste, useAnnulation } from "./use-annulation.ts";
import styles from "./chronologie.module.css";

/** Every save about the dossier, the last first: who, on which post, when, what; each can be undone. */
export function HistoriqueView({ vue }: { readonly vue: VueDossier }) {
  const ecritures = useMemo(() => listHistorique(vue.faits), [vue.faits]);
  const annulation = useAnnulation();
  return (
    <div className={styles["defile"]} tabIndex={0} role="region" aria-label="Historique du dossier">
      <p className="lab" style={{ paddingTop: 12 }}>{`${formatNombreDe(ecritures.length, "enregistrement", "enregistrements")}. Rien ne s’efface\u00A0: une annulation est un enregistrement de plus.`}</p>
      <ol className={styles["ecritures"]}>
        {ecritures.map((ecriture) => <EcritureLigne key={ecriture.lot} ecriture={ecriture} onAnnuler={() => void annulation.examine(ecriture)} />)}
      </ol>
      <AnnulationDialog annulation={annulation} />
    </div>
  );
}

const LIGNES_VISIBLES = 6;

function EcritureLigne({ ecriture, onAnnuler }: { readonly ecriture: Ecriture; readonly onAnnuler: () => void }) {
  const { isPasse = false } = useContexte();
  const formatSignature = useSignature();
  const { lignes, isRemplacee, par, instant, lot } = ecriture;
  const caches = lignes.length - LIGNES_VISIBLES;
  const signature = formatSignature(par, instant);
  return (
    <li className={isRemplacee ? styles["remplacee"] : undefined}>
      <div className={styles["auteur"]}>{signature}<div>{formatPoste(lot)}</div></div>
      <ul>
        {lignes.slice(0, LIGNES_VISIBLES).map(({ faitId, libelle, detail, isRemplacee: isDepassee }) => (
          <li key={faitId} className={isDepassee ? styles["remplacee"] : undefined}><b className="ink">{libelle}</b>{detail !== undefined && <small>{detail}</small>}</li>
        ))}
        {caches > 0 && <li className="ink3">{`et ${formatNombreDe(caches, "autre fait", "autres faits")}`}</li>}
      </ul>
      {isPasse || isRemplacee ? <span className="ink3">{isRemplacee ? "remplacé depuis" : ""}</span> : (
        <Button size="xs" variant="subtle" leftSection={<IconArrowBackUp size={14} aria-hidden="true" />} aria-label={`Annuler l’enregistrement de ${signature}`} onClick={onAnnuler}>Annuler…</Button>
      )}
    </li>
  );
}

/** Reading, then what would change or why it cannot be. */
function AnnulationDialog({ annulation: { examen, confirm, close } }: { readonly annulation: Annulation }) {
  return (
    <Modal opened={examen !== undefined} onClose={close} title="Annuler cet enregistrement" size={560}>
      {examen?.progres !== undefined && <Progress value={examen.progres} aria-label="Lecture de ce que cet enregistrement a écrit" />}
      {examen !== undefined && examen.progres === undefined && (examen.refus === undefined ? (
        <>
          <p>Ce qui va changer :</p>
          <ul className={styles["consequences"]}>{examen.consequences.slice(0, 40).map((phrase, rang) => <li key={`${rang} ${phrase}`}>{phrase}</li>)}</ul>
          {examen.consequences.length > 40 && <p className="ink3">{`et ${formatNombreDe(examen.consequences.length - 40, "autre fait", "autres faits")}`}</p>}
          <p className="ink3">L’enregistrement reste dans l’historique, et cette annulation s’annule à son tour.</p>
        </>
      ) : <p role="alert">{examen.refus}</p>)}
      <div className={styles["actions"]}>
        <Button variant="subtle" onClick={close}>{examen?.progres === undefined ? "Fermer" : "Interrompre"}</Button>
        {examen !== undefined && examen.progres === undefined && examen.refus === undefined && <Button variant="filled" data-autofocus onClick={() => void confirm()}>Annuler l’enregistrement</Button>}
      </div>
    </Modal>
  );
}
