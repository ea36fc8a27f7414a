import { createBaremes } from "#shared/paquets/socle.ts";
import type { Baremes } from "#shared/regles/baremes.ts";
import type { Calcule, Resultat } from "#shared/kernel/resultat.ts";

/** The packs shipped with the application. */
export const BAREMES: Baremes = createBaremes();

/** A result that must have been computed; fails with its reason otherwise. */
export function expectCalcule<T>(resultat: Resultat<T>): Calcule<T> {
  if (resultat.kind !== "calcule") throw new Error(JSON.stringify(resultat));
  return resultat;
}
