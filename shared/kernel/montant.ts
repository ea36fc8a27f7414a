import type { Brand } from "./brand.ts";

/** An amount in whole centimes of euro, within ±90 000 billion euros. */
export type Montant = Brand<number, "Montant">;

/** An exact quotient in centimes, kept unrounded until `roundAuCentime`. */
export interface Fraction {
  readonly numerateur: bigint;
  readonly denominateur: bigint;
}

/** Throws on what is not a whole number of centimes. */
export function montant(centimes: number): Montant {
  if (!Number.isSafeInteger(centimes)) throw new Error(`«\u00A0${centimes}\u00A0» n’est pas un nombre entier de centimes`);
  return (centimes === 0 ? 0 : centimes) as Montant;
}

export const MONTANT_NUL = montant(0);

export function sumMontants(montants: Iterable<Montant>): Montant {
  let total = 0;
  for (const terme of montants) total += terme;
  return montant(total);
}

export function subtractMontant(de: Montant, retire: Montant): Montant {
  return montant(de - retire);
}

export function minMontant(premier: Montant, second: Montant): Montant {
  return premier <= second ? premier : second;
}

/** The single rounding of the application: to the nearest centime, half away from zero. */
export function roundAuCentime({ numerateur, denominateur }: Fraction): Montant {
  if (denominateur <= 0n) throw new Error("Le dénominateur d’une fraction doit être positif");
  const absolu = numerateur < 0n ? -numerateur : numerateur;
  const arrondi = (absolu * 2n + denominateur) / (denominateur * 2n);
  return montant(Number(numerateur < 0n ? -arrondi : arrondi));
}
