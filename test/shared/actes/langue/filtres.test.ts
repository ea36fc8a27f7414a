import { expect, test } from "vitest";
import { formatFiltree, isFiltre } from "#shared/actes/langue/filtres.ts";
import type { Valeur } from "#shared/actes/langue/valeur.ts";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { normalize } from "../../../support/acte-texte.ts";

const texte = (mots: string): Valeur => ({ kind: "texte", texte: mots });

test.each<readonly [valeur: Valeur, filtres: readonly string[], ecrite: string]>([
  [texte("le contrat"), ["de"], "du contrat"],
  [texte("les commandes"), ["de"], "des commandes"],
  [texte("la société Valdoré"), ["de"], "de la société Valdoré"],
  [texte("l’ordonnance"), ["de"], "de l’ordonnance"],
  [texte("un contrat"), ["de"], "d’un contrat"],
  [texte("Monsieur Tersac"), ["de"], "de Monsieur Tersac"],
  [texte("le juge de l’exécution"), ["a"], "au juge de l’exécution"],
  [texte("les débiteurs"), ["a"], "aux débiteurs"],
  [texte("la société Valdoré"), ["a"], "à la société Valdoré"],
  [texte("le tribunal de commerce de Nanterre"), ["nu", "tete"], "Tribunal de commerce de Nanterre"],
  [texte("l’ordonnance"), ["nu"], "ordonnance"],
  [texte("sûreté à établir"), ["majuscules"], "SÛRETÉ À ÉTABLIR"],
  [{ kind: "montant", montant: montant(4000) }, ["rond"], "40 €"],
  [{ kind: "montant", montant: montant(4050) }, ["rond"], "40,50 €"],
  [{ kind: "montant", montant: montant(4000) }, ["lettres"], "quarante euros"],
  [{ kind: "nombre", nombre: 8 }, ["lettres", "tete"], "Huit"],
  [{ kind: "date", jour: jour("2026-03-12") }, ["court"], "12/03/2026"],
  [{ kind: "date", jour: jour("2026-11-21") }, ["complet"], "samedi 21 novembre 2026"],
])("%o, %o", (valeur, filtres, ecrite) => {
  expect(normalize(formatFiltree(valeur, filtres))).toBe(ecrite);
});

test("a filter that does not exist is not one", () => {
  expect(isFiltre("lettres")).toBe(true);
  expect(isFiltre("de")).toBe(true);
  expect(isFiltre("toString")).toBe(false);
});
