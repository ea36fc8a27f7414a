import { Button, Modal, NativeSelect, SegmentedControl } from "@mantine/core";
import { IconFileSpreadsheet, IconFileText, IconListDetails } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { formatMois } from "#shared/kernel/format-jour.ts";
import { capitalize, formatNombreDe } from "#shared/kernel/texte.ts";
import type { Cloture } from "#shared/suivi/pilotage/cloture.ts";
import { formatSomme } from "#shared/suivi/pilotage/mots.ts";
import { findMoisClos, formatCleMois, listMoisClos } from "#shared/suivi/pilotage/periode.ts";
import { computeVariation, formatVariation } from "#shared/suivi/pilotage/statistiques.ts";
import type { FiltrePilotage } from "#shared/suivi/pilotage/tableau.ts";
import type { Selon } from "#shared/suivi/passe.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { openRoute } from "../../app/routes.ts";
import { Travail } from "../../components/PageEtats.tsx";
import { useRapport } from "./use-rapport.ts";
import styles from "./rapport.module.css";

interface Props {
  readonly filtre: FiltrePilotage | undefined;
  readonly onClose: () => void;
}

const MOIS_OFFERTS = 24;
const SELONS_RAPPORT = [{ value: "connu", label: "Ce qui était connu ce soir-là" }, { value: "survenu", label: "Ce qui était arrivé, su depuis" }];

/** Closes a month with what was known on its last evening, says what made the difference, writes the report and its workbook. */
export function RapportDialog({ filtre, onClose }: Props) {
  const { aujourdhui } = useContexte();
  const mois = useMemo(() => listMoisClos(aujourdhui, MOIS_OFFERTS), [aujourdhui]);
  const [cle, setCle] = useState(() => formatCleMois(findMoisClos(aujourdhui).debut));
  const [selon, setSelon] = useState<Selon>("connu");
  const periode = mois.find(({ debut }) => formatCleMois(debut) === cle) ?? findMoisClos(aujourdhui);
  const { etat, interrupt, writeDocx, writeXlsx, writeEcritures, isEnCours } = useRapport(periode, selon, filtre);
  return (
    <Modal opened onClose={onClose} title="Rapport mensuel" size={720}>
      <div className={styles["choix"]}>
      <NativeSelect size="xs" w={220} label="Mois clos" data={mois.map(({ debut }) => ({ value: formatCleMois(debut), label: capitalize(formatMois(debut)) }))} value={cle} onChange={({ currentTarget }) => setCle(currentTarget.value)} />
      <SegmentedControl size="xs" aria-label="Ce que le rapport sait" data={SELONS_RAPPORT} value={selon} onChange={(valeur) => setSelon(valeur === "survenu" ? "survenu" : "connu")} />
      </div>
      {etat.kind === "calcul" && <div className={styles["travail"]}><Travail titre="Relecture des dossiers tels qu’ils étaient connus" avancement={`${etat.fait.toLocaleString("fr-FR")} sur ${etat.total.toLocaleString("fr-FR")}`} part={etat.total === 0 ? 1 : etat.fait / etat.total} onInterrupt={interrupt} /></div>}
      {etat.kind === "interrompu" && <p className={styles["travail"]}>Interrompu&nbsp;: rien n’est écrit. Choisissez un mois pour recommencer.</p>}
      {etat.kind === "erreur" && <p className={`late ${styles["travail"] ?? ""}`} role="alert">Le rapport ne se calcule pas&nbsp;: {etat.motif} Les dossiers sont intacts.</p>}
      {etat.kind === "pret" && <Resume cloture={etat.cloture} selon={selon} />}
      <div className={styles["actions"]}>
        <Button disabled={etat.kind !== "pret" || isEnCours} leftSection={<IconListDetails size={16} stroke={1.75} aria-hidden="true" />} onClick={() => void writeEcritures()}>Écritures (.csv)</Button>
        <Button disabled={etat.kind !== "pret" || isEnCours} leftSection={<IconFileSpreadsheet size={16} stroke={1.75} aria-hidden="true" />} onClick={() => void writeXlsx()}>Classeur (.xlsx)</Button>
        <Button variant="filled" disabled={etat.kind !== "pret" || isEnCours} loading={isEnCours} leftSection={<IconFileText size={16} stroke={1.75} aria-hidden="true" />} onClick={() => void writeDocx()}>Rapport (.docx)</Button>
      </div>
    </Modal>
  );
}

function Resume({ cloture: { tableau, variations, provisions, risques, pertes }, selon }: { readonly cloture: Cloture; readonly selon: Selon }) {
  const { flux } = tableau.cellules;
  const [initial, final] = [flux["initial"]?.somme ?? 0, flux["final"]?.somme ?? 0];
  const mouvement = provisions.reduce((total, une) => total + une.mouvement, 0);
  if (tableau.dossiers === 0) return <p className={styles["travail"]}>Aucun dossier n’était {selon === "connu" ? "connu" : "ouvert"} à la fin de ce mois&nbsp;: le rapport le dira en une page.{selon === "connu" ? " Des dossiers importés depuis se lisent avec «\u00A0Ce qui était arrivé, su depuis\u00A0»." : ""}</p>;
  return (
    <div className={styles["resume"]}>
      <p>
        Encours <b className="tn">{formatSomme(final)}</b> ({formatVariation(computeVariation(initial, final))}), encaissé <b className="tn">{formatSomme(flux["encaissements"]?.somme ?? 0)}</b>, perdu <b className="tn">{formatSomme(pertes.reduce((total, { montant }) => total + montant, 0))}</b>.{" "}
        {formatNombreDe(risques.length, "délai", "délais")} dans les soixante jours. Provision&nbsp;: mouvement de <b className="tn">{formatSomme(mouvement)}</b>, hypothèse de la maison.
      </p>
      <h3>Ce qui fait la différence</h3>
      {variations.length === 0 ? <p className="ink3">L’encours d’aucun dossier n’a changé dans le mois.</p> : (
        <table className="t r32">
          <thead><tr><th scope="col">Dossier</th><th scope="col" className="num">Écart</th><th scope="col">Cause</th></tr></thead>
          <tbody>{variations.map(({ dossierId, reference, debiteur, ecart, cause }) => <tr key={dossierId}><th scope="row"><button type="button" className="prove" onClick={() => openRoute({ panneau: "fiche", dossierId })}>{reference}</button> {debiteur}</th><td className="num">{formatSomme(ecart)}</td><td>{cause}</td></tr>)}</tbody>
        </table>
      )}
    </div>
  );
}
