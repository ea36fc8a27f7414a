import { Button } from "@mantine/core";
import { formatJour, formatJourAbrege } from "#shared/kernel/format-jour.ts";
import { formatReference } from "#shared/kernel/format-reference.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import type { LigneJournee } from "#shared/suivi/journee.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { ChiffreProuve } from "../../components/ChiffreProuve.tsx";
import { Etat } from "../../components/Etat.tsx";
import { ResultatView } from "../../components/ResultatView.tsx";
import { Touche } from "../../components/Touche.tsx";
import { useDossier } from "../../hooks/use-dossier.ts";
import { useSignature } from "../../hooks/use-signature.ts";
import styles from "./journee.module.css";

/** Unfolded under its line: the chain of days, the balance of the day, who read the deadline again, what made the rank. */
export function PreuveRangee({ ligne, onRelire }: { readonly ligne: LigneJournee; readonly onRelire: () => void }) {
  const vue = useDossier(ligne.dossierId);
  return (
    <div className={styles["preuve"]}>
      {vue !== undefined && ligne.kind === "prescription" && <ChainePrescription ligne={ligne} vue={vue} />}
      <span className={styles["noeud"]}><small>solde exigible</small>{vue === undefined ? <b className="tn">{formatMontant(ligne.dossier.solde)}</b> : <ResultatView titre="Solde exigible" resultat={vue.decompte} format={({ total }) => formatMontant(total)} isSansEtiquette isBref />}</span>
      <span className={styles["rang"]}>Rang : {ligne.raisons.join(" × ")}.</span>
      {ligne.isCritique && <Regard ligne={ligne} vue={vue} onRelire={onRelire} />}
    </div>
  );
}

function ChainePrescription({ ligne, vue }: { readonly ligne: LigneJournee; readonly vue: VueDossier }) {
  const prescription = vue.prescriptions.find(({ creanceId }) => creanceId === ligne.objetId);
  if (prescription?.resultat.kind !== "calcule" || ligne.jour === undefined) return undefined;
  const { justification, valeur } = prescription.resultat;
  const [depart] = justification.etapes;
  return (
    <>
      <span className={styles["noeud"]}><b className="tn">{depart.valeur ?? ""}</b><small>point de départ</small></span>
      <span className={styles["fleche"]}><small>{justification.references.map(formatReference).join(", ")}</small></span>
      <span className={styles["noeud"]}><b className="tn">{valeur.dernierJour === undefined ? "" : formatJour(valeur.dernierJour)}</b><small>dernier jour</small></span>
      <span className={styles["fleche"]}><small>jour ouvrable, sans report</small></span>
      <span className={styles["noeud"]}><ChiffreProuve titre={`Prescription de la facture ${prescription.numero}`} valeur={formatJourAbrege(ligne.jour)} justification={justification} className="late" isSansEtiquette /><small>dernier jour pour agir</small></span>
    </>
  );
}

/** A critical deadline is read by two people: the look that holds, or the way to give it. */
function Regard({ ligne, vue, onRelire }: { readonly ligne: LigneJournee; readonly vue: VueDossier | undefined; readonly onRelire: () => void }) {
  const formatSignature = useSignature();
  const relecture = vue?.dossier.relectures.findLast(({ cle, jour }) => cle === ligne.cle && jour === ligne.jour);
  if (relecture !== undefined) return <span className={styles["regard"]}><Etat ton="secured">relue par {relecture.relecteur}</Etat><small>{formatSignature(relecture.par, relecture.instant)}</small></span>;
  return <Button className={styles["regard"]} size="compact-xs" variant="default" rightSection={<Touche combinaison="r" />} onClick={onRelire}>Second regard</Button>;
}
