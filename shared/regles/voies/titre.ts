import type { Reference } from "../../kernel/reference.ts";
import type { TypeTitre } from "../../kernel/types-titre.ts";

const LIBELLES: Readonly<Record<TypeTitre, string>> = {
  1: "décision de justice ou accord ayant force exécutoire",
  2: "acte ou jugement étranger, ou sentence arbitrale, déclaré exécutoire",
  "2bis": "décision de la juridiction unifiée du brevet",
  3: "procès-verbal de conciliation signé par le juge et les parties",
  4: "acte notarié revêtu de la formule exécutoire",
  "4bis": "accord de divorce ou de séparation déposé chez un notaire",
  5: "titre délivré par un commissaire de justice (chèque impayé, procédure simplifiée)",
  6: "titre délivré par une personne publique",
  7: "accord contresigné par les avocats et revêtu de la formule du greffe",
};

/** Titles « 1° à 3° » that live the long time of L111-4; the others live as long as the claim itself. */
const LONGS: readonly TypeTitre[] = ["1", "2", "2bis", "3"];

export function formatTitre(type: TypeTitre): string {
  return `${LIBELLES[type]} (L111-3, ${type.replace("bis", "\u00A0bis")}${type.endsWith("bis") ? "" : "°"})`;
}

export function hasPrescriptionLongue(type: TypeTitre): boolean {
  return LONGS.includes(type);
}

export const L111_3: Reference = { texte: "CPCE", article: "L111-3" };
