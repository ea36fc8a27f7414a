import type { Montant } from "./montant.ts";
import type { Taux } from "./taux.ts";
import { formatNombre, INSECABLE } from "./texte.ts";

/** « 1 234,50 »: for tables, whose head says the unit. */
export function formatMontantNu(montant: Montant): string {
  const absolu = Math.abs(montant);
  const signe = montant < 0 ? "\u2212" : "";
  return `${signe}${formatNombre(Math.floor(absolu / 100))},${String(absolu % 100).padStart(2, "0")}`;
}

/** « 1 234,50 € ». */
export function formatMontant(montant: Montant): string {
  return `${formatMontantNu(montant)}${INSECABLE}€`;
}

/** « 12,15 % »: at least two decimals, up to four when the rate has them. */
export function formatTaux(taux: Taux): string {
  const [entier = "0", decimales = ""] = (taux / 10000).toFixed(4).split(".");
  return `${entier},${decimales.replace(/0{1,2}$/, "")}${INSECABLE}%`.replace("-", "\u2212");
}

/** « 10 points », « 8,5 points »: a rate that is added to another. */
export function formatPoints(points: Taux): string {
  return `${formatTaux(points).replace(/,00(?=\D)|\D+$/g, "")} points`;
}
