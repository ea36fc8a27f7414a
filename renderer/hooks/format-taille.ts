import { INSECABLE } from "#shared/kernel/texte.ts";

const UNITES = ["o", "Ko", "Mo", "Go"] as const;

/** « 480 Ko », « 1,4 Mo »: one decimal under ten. */
export function formatTaille(octets: number): string {
  let valeur = octets;
  let rang = 0;
  while (valeur >= 1024 && rang < UNITES.length - 1) {
    valeur /= 1024;
    rang += 1;
  }
  const texte = rang > 0 && valeur < 10 ? valeur.toFixed(1).replace(".", ",").replace(/,0$/, "") : String(Math.round(valeur));
  return `${texte}${INSECABLE}${UNITES[rang] ?? ""}`;
}
