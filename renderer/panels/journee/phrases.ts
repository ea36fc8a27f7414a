import { formatJourComplet } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { capitalize, formatNombreDe } from "#shared/kernel/texte.ts";
import type { Journee, LigneJournee } from "#shared/suivi/journee.ts";

const NOMBRES = ["aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"] as const;

/** « Cinq droits sont en danger, pour 126 767,08 €. Le premier se perd mardi 24 novembre 2026. » */
export function formatEntete({ groupes }: Journee): string {
  const droits = groupes.find(({ groupe }) => groupe === "droits");
  if (droits === undefined) return "Aucun droit n’est en danger dans les trente jours.";
  const nombre = droits.lignes.length;
  const debut = nombre === 1 ? "Un droit est en danger" : `${capitalize(NOMBRES[nombre] ?? nombre.toLocaleString("fr-FR"))} droits sont en danger`;
  const premier = droits.lignes.flatMap(({ jour, joursOuvres = -1 }) => (jour === undefined || joursOuvres < 0 ? [] : [jour])).toSorted().at(0);
  return `${debut}, pour ${formatMontant(droits.montant)}.${premier === undefined ? "" : ` Le premier se perd ${formatJourComplet(premier)}.`}`;
}

/** Under the day of a line: « 6 jours ouvrés », « aujourd’hui », « 13 jours de trop ». */
export function formatReste({ joursOuvres, groupe }: LigneJournee): string {
  if (joursOuvres === undefined) return groupe === "aujourdhui" ? "sans délai légal" : "";
  if (joursOuvres < 0) return groupe === "attente" ? "délai dépassé" : "passé";
  return joursOuvres === 0 ? "aujourd’hui" : formatNombreDe(joursOuvres, "jour ouvré", "jours ouvrés");
}
