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

/** The same rounding of `a × b × c ÷ denominateur`: on plain numbers while they are exact, on whole fractions beyond. */
export function roundProduitAuCentime(a: number, b: number, c: number, denominateur: number): Montant {
  const double = a * b * c * 2 + denominateur;
  // Under 2^53 the sum is exact and so is the floor of the quotient.
  if (double <= Number.MAX_SAFE_INTEGER && a >= 0 && b >= 0 && c >= 0 && denominateur > 0) return montant(Math.floor(double / (denominateur * 2)));
  return roundAuCentime({ numerateur: BigInt(a) * BigInt(b) * BigInt(c), denominateur: BigInt(denominateur) });
}
