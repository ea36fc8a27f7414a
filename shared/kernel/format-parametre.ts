import { isAVerifier } from "./confiance.ts";
import { formatDuree } from "./duree.ts";
import { formatMontant, formatPoints, formatTaux } from "./format-montant.ts";
import { montant } from "./montant.ts";
import type { ParametreLu } from "./parametre.ts";
import { taux } from "./taux.ts";
import { formatNombre } from "./texte.ts";

/** The value as a reader expects it: « 2,40 % », « 10 points », « 40,00 € », « 5 ans ». */
export function formatParametre({ unite, valeur }: Pick<ParametreLu, "unite" | "valeur">): string {
  switch (unite) {
    case "ppm": return formatTaux(taux(valeur));
    case "points": return formatPoints(taux(valeur));
    case "centimes": return formatMontant(montant(valeur));
    case "annees": return formatDuree({ annees: valeur });
    case "mois": return formatDuree({ mois: valeur });
    case "jours": return formatDuree({ jours: valeur });
    case "nombre": return formatNombre(valeur);
    case "oui-non": return valeur === 0 ? "non" : "oui";
  }
}

/** One sentence for each value whose source is memory or contradiction; a reader must see it beside the result. */
export function listAVerifier(lus: readonly ParametreLu[]): readonly string[] {
  const phrases = lus.filter(({ confiance }) => isAVerifier(confiance)).map((lu) => {
    const raison = lu.confiance === "C" ? "valeur donnée de mémoire" : "sources contradictoires";
    return `À vérifier\u00A0: ${lu.libelle.charAt(0).toLowerCase()}${lu.libelle.slice(1)}, ${formatParametre(lu)} (${raison}).`;
  });
  return [...new Set(phrases)];
}
