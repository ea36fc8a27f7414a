import { expect, test } from "vitest";
import { listTraitements, renderRegistre } from "#shared/actes/registre-traitements.ts";
import { jour } from "#shared/kernel/jour.ts";
import { formatDocumentTexte } from "../../support/blocs-texte.ts";

const faits = { responsable: "Valdore SAS", aujourdhui: jour("2026-11-21"), dossiers: 120, clos: 40, debiteurs: 100, consommateurs: 30, mandataires: 4, membres: 3, confidentiels: 1, effacements: 2, anonymises: 12, isPartage: true, anneesComptables: 10 };

test("le registre dit ce que le portefeuille contient vraiment", () => {
  const dit = formatDocumentTexte(renderRegistre(faits));
  for (const attendu of ["Valdore SAS", "100 débiteurs dont 30 consommateurs", "80 dossiers ouverts", "40 dossiers clos", "12 dossiers anonymisés", "10 ans depuis la dernière écriture", "dossier partagé chiffré"]) expect(dit).toContain(attendu);
});

test("ce qui n’est pas sûr porte «\u00A0à vérifier\u00A0», et une durée inconnue n’est pas inventée", () => {
  expect(formatDocumentTexte(renderRegistre(faits))).toContain("[alerte] À vérifier");
  const comptable = listTraitements({ ...faits, anneesComptables: undefined }).find(({ titre }) => titre === "Pièces comptables");
  expect(comptable?.rubriques).toContainEqual(["Durées", "À vérifier."]);
});

test("un poste seul ne parle pas de dossier partagé", () => {
  expect(formatDocumentTexte(renderRegistre({ ...faits, isPartage: false }))).not.toContain("dossier partagé");
});
