import { type Fait, type FaitId, parseFaitId } from "../model/fait.ts";
import { compareFaits } from "../model/vivants.ts";
import { formatFait } from "./phrase-fait.ts";
import type { PhraseFait } from "./phrase-qualification.ts";

/** One « Enregistrer »: who wrote what, on which post, when. */
export interface Ecriture {
  readonly lot: FaitId;
  /** Wall clock of the writing, in milliseconds. */
  readonly instant: number;
  readonly par: string;
  /** The post, as its journal names it. */
  readonly poste: string;
  readonly lignes: readonly LigneEcriture[];
  /** Nothing of it is alive any more: undone, or replaced since. */
  readonly isRemplacee: boolean;
}

export interface LigneEcriture extends PhraseFait {
  readonly faitId: FaitId;
  readonly isRemplacee: boolean;
}

/** Every save about a subject, the last written first. */
export function listHistorique(faits: readonly Fait[]): readonly Ecriture[] {
  const remplaces = new Set(faits.flatMap(({ remplace }) => remplace));
  const parLot = new Map<FaitId, Fait[]>();
  for (const fait of faits.toSorted(compareFaits)) {
    const groupe = parLot.get(fait.lot);
    if (groupe === undefined) parLot.set(fait.lot, [fait]);
    else groupe.push(fait);
  }
  return [...parLot].toReversed().flatMap(([lot, siens]): readonly Ecriture[] => {
    const [premier] = siens;
    if (premier === undefined) return [];
    const lignes = siens.map((fait) => ({ ...formatFait(fait, faits), faitId: fait.id, isRemplacee: remplaces.has(fait.id) }));
    return [{ lot, instant: premier.horloge[0], par: premier.par, poste: parseFaitId(lot)?.poste ?? "", lignes, isRemplacee: lignes.every(({ isRemplacee }) => isRemplacee) }];
  });
}
