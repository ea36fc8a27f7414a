import type { Brand } from "./brand.ts";

/** A yearly rate in whole millionths: 12,15 % is 121 500. */
export type Taux = Brand<number, "Taux">;

/** Throws on what is not a whole number of millionths. */
export function taux(ppm: number): Taux {
  if (!Number.isSafeInteger(ppm)) throw new Error(`«\u00A0${ppm}\u00A0» n’est pas un taux en millionièmes`);
  return ppm as Taux;
}

export function addTaux(premier: Taux, second: Taux): Taux {
  return taux(premier + second);
}
