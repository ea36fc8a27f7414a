import { type FaitId, parseFaitId } from "../model/fait.ts";
import type { Lot } from "../model/lot.ts";

/** Last sequence known of each post's journal. */
export type Frontiere = Readonly<Record<string, number>>;

/** A lot with the number of its facts that this version cannot read. */
export type LotRecu = Lot & { readonly inconnus: number };

/** What a reader holds of the posts' journals. */
export interface Reception {
  readonly frontiere: Frontiere;
  /** Lots that came before earlier ones of their own post. */
  readonly attente: readonly LotRecu[];
}

export interface Accueil extends Reception {
  /** To fold, in the order of each post's journal; each is whole. */
  readonly appliques: readonly LotRecu[];
  /** Lots among them that a copy of a known post wrote at a place already taken: both are kept, and it must be said. */
  readonly fourches: readonly FaitId[];
}

export const RECEPTION_VIDE: Reception = { frontiere: {}, attente: [] };

/**
 * Takes lots in any order, any number of times. A post's lots are folded without a hole: one that comes early waits for
 * those before it, and nobody else's wait with it. `isConnu`: that very lot was folded already.
 */
export function receiveLots({ frontiere, attente }: Reception, lots: readonly LotRecu[], isConnu: (id: FaitId) => boolean): Accueil {
  const appliques = new Map<FaitId, LotRecu>();
  const enAttente = new Map<FaitId, LotRecu>();
  const fourches: FaitId[] = [];
  let courante = frontiere;
  for (const lot of [...attente, ...lots].toSorted(compareSequences)) {
    if (isConnu(lot.id) || appliques.has(lot.id)) continue;
    const suivante = findFrontiereApres(courante, lot);
    if (suivante === undefined) {
      enAttente.set(lot.id, lot);
      continue;
    }
    if (isPlacePrise(courante, lot)) fourches.push(lot.id);
    appliques.set(lot.id, lot);
    courante = suivante;
  }
  return { frontiere: courante, attente: [...enAttente.values()], appliques: [...appliques.values()], fourches };
}

/** Where a reader stands after a lot; `undefined` when facts are missing between the frontier and the lot. */
export function findFrontiereApres(frontiere: Frontiere, { id, faits, inconnus }: LotRecu): Frontiere | undefined {
  const origine = parseFaitId(id);
  if (origine === undefined) return undefined;
  const connu = frontiere[origine.poste] ?? 0;
  if (origine.sequence > connu + 1) return undefined;
  return { ...frontiere, [origine.poste]: Math.max(connu, origine.sequence + faits.length + inconnus - 1) };
}

function isPlacePrise(frontiere: Frontiere, { id }: LotRecu): boolean {
  const origine = parseFaitId(id);
  return origine !== undefined && origine.sequence <= (frontiere[origine.poste] ?? 0);
}

function compareSequences(premier: LotRecu, second: LotRecu): number {
  return (parseFaitId(premier.id)?.sequence ?? 0) - (parseFaitId(second.id)?.sequence ?? 0);
}
