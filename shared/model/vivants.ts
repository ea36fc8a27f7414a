import type { Fait, FaitDeType, FaitId } from "./fait.ts";
import type { TypeFait } from "./faits/registre.ts";

/** What nothing replaced, in the order of writing: the only input of a projection. */
export function listVivants(faits: readonly Fait[]): readonly Fait[] {
  const remplaces = new Set<FaitId>();
  for (const fait of faits) for (const id of fait.remplace) remplaces.add(id);
  return faits.filter((fait) => !remplaces.has(fait.id)).toSorted(compareFaits);
}

/** Those of one type, in the order given. */
export function listDeType<T extends TypeFait>(faits: readonly Fait[], type: T): readonly FaitDeType<T>[] {
  return faits.filter((fait): fait is Extract<Fait, FaitDeType<T>> => fait.type === type);
}

/** Set union by id: merging is commutative, associative and idempotent. */
export function mergeFaits(...listes: readonly (readonly Fait[])[]): readonly Fait[] {
  const parId = new Map<FaitId, Fait>();
  for (const liste of listes) for (const fait of liste) parId.set(fait.id, fait);
  return [...parId.values()].toSorted(compareFaits);
}

/** Order of writing by hybrid clock, then by device and sequence: total, and the same on every post. */
export function compareFaits(premier: Fait, second: Fait): number {
  return (
    premier.horloge[0] - second.horloge[0] ||
    premier.horloge[1] - second.horloge[1] ||
    (premier.lot < second.lot ? -1 : premier.lot > second.lot ? 1 : 0) ||
    findSequence(premier.id) - findSequence(second.id)
  );
}

function findSequence(id: FaitId): number {
  return Number(id.slice(id.indexOf(":") + 1));
}
