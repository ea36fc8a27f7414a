import type { Jour } from "../kernel/jour.ts";
import { montant, MONTANT_NUL, sumMontants } from "../kernel/montant.ts";
import { createSujetId, type FaitBrouillon } from "../model/fait.ts";
import type { Changement, CreanceConnue } from "./apercu-modele.ts";
import type { Poste } from "./lecture.ts";

/**
 * What the file says of a known claim. Credits are taken from the file only when those that the dossier does not hold make the whole
 * difference: a payment already entered by hand or from the bank is never deducted twice.
 */
export function findChangement(connue: CreanceConnue, poste: Poste | undefined, source: string): Changement | undefined {
  const reste = poste?.reste ?? MONTANT_NUL;
  const ecart = montant(connue.montant - reste);
  if (ecart === 0 || connue.montant <= 0) return undefined;
  if (ecart < 0) return { kind: "augmentee", connue, reste, deduction: MONTANT_NUL, imputations: [], isApplicable: false };
  const deduites = new Set(connue.clesDeduites?.map(removeRang));
  const nouvelles = poste?.imputations.filter(({ cle }) => !deduites.has(`${source}|${cle}`)) ?? [];
  const isExplique = sumMontants(nouvelles.map((imputation) => imputation.montant)) === ecart;
  return { kind: poste === undefined ? "absente" : "reduite", connue, reste, deduction: ecart, imputations: isExplique ? nouvelles : [], isApplicable: true };
}

export interface ContexteChangement {
  readonly source: string;
  /** Day on which the file tells what remains. */
  readonly constateLe: Jour;
  readonly nomFichier: string;
  readonly createId: () => string;
}

/** The credits to record on the known claim: those of the file with their dates, else one that says that it was found there. */
export function createFaitsChangement({ connue, kind, deduction, imputations }: Changement, { source, constateLe, nomFichier, createId }: ContexteChangement): readonly FaitBrouillon[] {
  const { creanceId, dossierId, cle } = connue;
  const sujet = createSujetId("dossier", dossierId);
  if (imputations.length === 0) {
    const libelle = `${kind === "absente" ? "N’est plus ouverte en comptabilité" : "Baisse en comptabilité"}, constaté dans ${nomFichier}\u00A0; date et détail à vérifier`;
    return [{ sujet, type: "reglement", dateFait: constateLe, remplace: [], contenu: { reglementId: createId(), creanceId, montant: deduction, libelle: libelle.slice(0, 400), cle: `${cle}|constat|${constateLe}`.slice(0, 400) } }];
  }
  return imputations.map((imputation, rang): FaitBrouillon => {
    const commun = { sujet, dateFait: imputation.date, remplace: [] } as const;
    const cleFait = `${source}|${imputation.cle}|${rang + 1}`.slice(0, 400);
    if (imputation.kind === "avoir") {
      return { ...commun, type: "avoir", contenu: { avoirId: createId(), creanceId, montant: imputation.montant, cle: cleFait, ...(imputation.numero === undefined ? {} : { numero: imputation.numero.slice(0, 400) }) } };
    }
    return { ...commun, type: "reglement", contenu: { reglementId: createId(), creanceId, montant: imputation.montant, cle: cleFait, ...(imputation.libelle === undefined ? {} : { libelle: imputation.libelle.slice(0, 400) }) } };
  });
}

/** The key of a deduction ends with its rank among those of its claim, which changes from one file to the next. */
function removeRang(cle: string): string {
  return cle.replace(/\|\d+$/, "");
}
