import { parseMontant } from "./parse-montant.ts";
import { type Taux, taux } from "./taux.ts";

/** « 12,15 » or « 12,15 % » is 121 500 millionths: two decimals, like an amount; `undefined` below zero or past a hundred. */
export function parseTaux(texte: string): Taux | undefined {
  const centiemes = parseMontant(texte.replace("%", ""));
  return centiemes === undefined || centiemes < 0 || centiemes > 10_000 ? undefined : taux(centiemes * 100);
}
