import type { Jour } from "../kernel/jour.ts";
import { type Fait, type FaitBrouillon, type FaitId, splitSujetId, type SujetId } from "../model/fait.ts";
import { compareFaits, listVivants } from "../model/vivants.ts";

export interface AnnulationImport {
  readonly brouillons: readonly FaitBrouillon[];
  /** Dossiers on which somebody worked since the import: kept whole. */
  readonly dossiersGardes: readonly SujetId[];
}

const MOTIF = "Import annulé";

/**
 * The facts that undo an import: one `retrait` per subject, naming all that its lots wrote about it, and what they had replaced stated again. A dossier that received any later fact
 * is kept whole, with its debtor; so is the trace of the import, which comes last, for as long as something of it is kept: an undo stopped on its way is taken up again.
 * `faits`: everything written about the subjects of the lots, replaced facts included.
 */
export function createAnnulationImport(lots: readonly FaitId[], faits: readonly Fait[], dateFait: Jour): AnnulationImport {
  const vivants = new Set(listVivants(faits).map(({ id }) => id));
  const duLot = new Set(lots);
  const importes = faits.filter((fait) => duLot.has(fait.lot));
  const touches = listTouches(importes, faits, duLot);
  const sujets = [...new Set(importes.map(({ sujet }) => sujet))].toSorted((a, b) => Number(isSujet(a, "import")) - Number(isSujet(b, "import")));
  const dossiersGardes = sujets.filter((sujet) => isSujet(sujet, "dossier") && touches.has(sujet));
  // A debtor that the import did not create keeps his own facts, and loses those that the import added.
  const crees = new Set(importes.flatMap(({ type, sujet }) => (type === "debiteur" ? [sujet] : [])));
  const debiteursGardes = new Set(faits.flatMap((fait) => (fait.type === "ouverture" && isGarde(fait, duLot, dossiersGardes) ? [fait.contenu.debiteurId] : [])));
  const annules = sujets.filter((sujet) => {
    if (isSujet(sujet, "import")) return dossiersGardes.length === 0;
    if (isSujet(sujet, "debiteur")) return !touches.has(sujet) && !(crees.has(sujet) && debiteursGardes.has(splitSujetId(sujet).id));
    return !touches.has(sujet);
  });
  return {
    dossiersGardes,
    brouillons: annules.flatMap((sujet): readonly FaitBrouillon[] => {
      const retires = importes.filter((fait) => fait.sujet === sujet && vivants.has(fait.id));
      const restitues = retires.flatMap((fait) => restore(fait, faits));
      const remplace = retires.filter(({ id }) => !restitues.some((restitue) => restitue.remplace.includes(id))).map(({ id }) => id);
      return [...restitues, ...(remplace.length === 0 ? [] : [{ sujet, type: "retrait" as const, dateFait, contenu: { motif: MOTIF }, remplace }])];
    }),
  };
}

/** Subjects on which something was written after what the import wrote of them, but for an undo that stopped on its way. */
function listTouches(importes: readonly Fait[], faits: readonly Fait[], lots: ReadonlySet<FaitId>): ReadonlySet<SujetId> {
  const derniers = new Map<SujetId, Fait>();
  for (const fait of importes) {
    const dernier = derniers.get(fait.sujet);
    if (dernier === undefined || compareFaits(fait, dernier) > 0) derniers.set(fait.sujet, fait);
  }
  return new Set(faits.flatMap((fait) => {
    const dernier = derniers.get(fait.sujet);
    const isDefait = fait.type === "retrait" && fait.contenu.motif === MOTIF;
    return dernier !== undefined && !lots.has(fait.lot) && !isDefait && compareFaits(fait, dernier) > 0 ? [fait.sujet] : [];
  }));
}

/** What the import replaced is stated again. */
function restore(fait: Fait, faits: readonly Fait[]): readonly FaitBrouillon[] {
  return faits.filter(({ id, type }) => fait.remplace.includes(id) && type !== "retrait").map((ancien) => ({ ...createBrouillon(ancien), remplace: [fait.id] }));
}

function createBrouillon({ sujet, type, dateFait, contenu }: Fait): FaitBrouillon {
  return { sujet, type, dateFait, contenu, remplace: [] } as FaitBrouillon;
}

/** A dossier that stays: opened by another lot, or by this one and touched since. */
function isGarde(ouverture: Fait, lots: ReadonlySet<FaitId>, dossiersGardes: readonly SujetId[]): boolean {
  return !lots.has(ouverture.lot) || dossiersGardes.includes(ouverture.sujet);
}

function isSujet(sujet: SujetId, kind: string): boolean {
  return splitSujetId(sujet).sujet === kind;
}
