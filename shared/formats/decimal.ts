import { type Montant, roundAuCentime } from "../kernel/montant.ts";

/** An exact decimal number: `mantisse` ÷ 10^`echelle`. What a bank writes with five decimals stays exact until it is shown or rounded. */
export interface Decimal {
  readonly mantisse: bigint;
  readonly echelle: number;
}

export const DECIMAL_NUL: Decimal = { mantisse: 0n, echelle: 0 };

const CHIFFRES_MAX = 18;

/** `12`, `12.5`, `-12,50000`: one mark, no thousands; `undefined` for anything else. */
export function parseDecimal(texte: string): Decimal | undefined {
  const lu = /^([+-]?)(\d+)(?:[.,](\d*))?$/.exec(texte) ?? /^([+-]?)()[.,](\d+)$/.exec(texte);
  if (lu === null) return undefined;
  const [, signe, entier = "", decimales = ""] = lu;
  const chiffres = entier + decimales;
  if (chiffres.length > CHIFFRES_MAX) return undefined;
  const absolu = BigInt(chiffres);
  return { mantisse: signe === "-" ? -absolu : absolu, echelle: decimales.length };
}

/** The sum keeps the finest scale of the two. */
export function addDecimal(premier: Decimal, second: Decimal): Decimal {
  if (premier.echelle === second.echelle) return { mantisse: premier.mantisse + second.mantisse, echelle: premier.echelle };
  const echelle = Math.max(premier.echelle, second.echelle);
  return { mantisse: scale(premier, echelle) + scale(second, echelle), echelle };
}

export function invertDecimal({ mantisse, echelle }: Decimal): Decimal {
  return { mantisse: -mantisse, echelle };
}

/** `-7.00`: the number with all its decimals, a point as mark. */
export function formatDecimal({ mantisse, echelle }: Decimal): string {
  const absolu = (mantisse < 0n ? -mantisse : mantisse).toString().padStart(echelle + 1, "0");
  const entier = absolu.slice(0, absolu.length - echelle);
  return `${mantisse < 0n ? "-" : ""}${entier}${echelle === 0 ? "" : `.${absolu.slice(-echelle)}`}`;
}

/** Centimes, half away from zero; `isArrondi` when a part of a centime was lost. */
export function roundDecimal({ mantisse, echelle }: Decimal): { readonly montant: Montant; readonly isArrondi: boolean } {
  const diviseur = 10n ** BigInt(Math.max(0, echelle - 2));
  const multiplie = mantisse * 10n ** BigInt(Math.max(0, 2 - echelle));
  return { montant: roundAuCentime({ numerateur: multiplie, denominateur: diviseur }), isArrondi: multiplie % diviseur !== 0n };
}

function scale({ mantisse, echelle }: Decimal, vers: number): bigint {
  return mantisse * 10n ** BigInt(vers - echelle);
}
