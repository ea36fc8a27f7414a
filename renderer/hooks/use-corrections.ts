import { useBrouillon } from "./use-brouillon.ts";

export interface Corrections<T> {
  /** The thing as it is, under what was changed of it. */
  readonly valeur: T;
  readonly change: (part: Partial<T>) => void;
  /** Forgets what was changed: it was saved, or given up. */
  readonly forget: () => void;
  readonly isRestaure: boolean;
}

/** By field; `null` empties it. */
type Changes = Readonly<Record<string, unknown>>;

const AUCUN: Changes = {};

/**
 * What is changed of a thing that exists, kept as a draft. Only the fields that were touched are kept: found later, the draft does not
 * take back what was corrected meanwhile. `parse` checks them; `undefined` drops the draft.
 */
export function useCorrections<T extends object>(cle: string, base: T, parse: (lu: object) => Partial<T> | undefined): Corrections<T> {
  const { valeur: changes, update, forget, isRestaure } = useBrouillon<Changes>(cle, AUCUN, (lu) => (isValide(lu, parse) ? lu : undefined));
  const lus = parse(withoutVides(changes)) ?? {};
  const vides = Object.fromEntries(Object.entries(changes).flatMap(([champ, valeur]) => (valeur === null ? [[champ, undefined]] : [])));
  return { valeur: { ...base, ...lus, ...vides }, change: (part) => update({ ...changes, ...Object.fromEntries(Object.entries<unknown>(part).map(([champ, valeur]) => [champ, valeur ?? null])) }), forget, isRestaure };
}

function isValide(lu: unknown, parse: (lu: object) => object | undefined): lu is Changes {
  return typeof lu === "object" && lu !== null && parse(withoutVides(lu)) !== undefined;
}

function withoutVides(changes: object): object {
  return Object.fromEntries(Object.entries<unknown>({ ...changes }).filter(([, valeur]) => valeur !== null));
}
