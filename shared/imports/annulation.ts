import type { Jour } from "../kernel/jour.ts";
import { type Fait, type FaitBrouillon, type FaitId, splitSujetId, type SujetId } from "../model/fait.ts";
import { compareFaits, listVivants } from "../model/vivants.ts";

export interface AnnulationImport {
  readonly brouillons: readonly FaitBrouillon[];
  /** Dossiers on which somebody worked since the import: kept whole. */
  readonly dossiersGardes: readonly SujetId[];
}

/**
 * The facts that undo an import: one `retrait` per subject, naming all that the lot wrote about it. A dossier that received any later fact
 * is kept whole, with its debtor; so is the trace of the import, for as long as something of it is kept.
 * `faits`: everything written about the subjects of the lot, replaced facts included.
 */
export function createAnnulationImport(lot: FaitId, faits: readonly Fait[], dateFait: Jour): AnnulationImport {
  const vivants = new Set(listVivants(faits).map(({ id }) => id));
  const importes = faits.filter((fait) => fait.lot === lot);
  const dernier = importes.toSorted(compareFaits).at(-1);
  if (dernier === undefined) return { brouillons: [], dossiersGardes: [] };
  const touches = new Set(faits.filter((fait) => fait.lot !== lot && compareFaits(fait, dernier) > 0).map(({ sujet }) => sujet));
  const sujets = [...new Set(importes.map(({ sujet }) => sujet))];
  const dossiersGardes = sujets.filter((sujet) => isSujet(sujet, "dossier") && touches.has(sujet));
  const debiteursGardes = new Set(faits.flatMap((fait) => (fait.type === "ouverture" && isGarde(fait, lot, dossiersGardes) ? [fait.contenu.debiteurId] : [])));
  const retires = sujets.filter((sujet) => {
    if (isSujet(sujet, "import")) return dossiersGardes.length === 0;
    if (isSujet(sujet, "debiteur")) return !touches.has(sujet) && !debiteursGardes.has(splitSujetId(sujet).id);
    return !touches.has(sujet);
  });
  return {
    dossiersGardes,
    brouillons: retires.flatMap((sujet): readonly FaitBrouillon[] => {
      const remplace = importes.filter((fait) => fait.sujet === sujet && vivants.has(fait.id)).map(({ id }) => id);
      return remplace.length === 0 ? [] : [{ sujet, type: "retrait", dateFait, contenu: { motif: "Import annulé" }, remplace }];
    }),
  };
}

/** A dossier that stays: opened by another lot, or by this one and touched since. */
function isGarde(ouverture: Fait, lot: FaitId, dossiersGardes: readonly SujetId[]): boolean {
  return ouverture.lot !== lot || dossiersGardes.includes(ouverture.sujet);
}

function isSujet(sujet: SujetId, kind: string): boolean {
  return splitSujetId(sujet).sujet === kind;
}
