import { expect, test } from "vitest";
import { createEcritures, createFeuillesCloture, createFeuillesTableau, listVoies } from "#shared/actes/feuilles-pilotage.ts";
import { renderCsv } from "#shared/word/classeur.ts";
import { createClotureInventee } from "../../support/pilotage-builder.ts";

const cloture = createClotureInventee();

test("le classeur a un onglet par tableau, et les mêmes sommes", () => {
  const feuilles = createFeuillesCloture(cloture, (id) => id);
  expect(feuilles.map(({ nom }) => nom)).toEqual(["Encours", "Flux", "Variation", "Voies", "Délais", "Mandataires", "Collectives", "Surendettement", "Dépréciations", "Écritures proposées", "Conformité", "Dérogations", "Prévisions", "Définitions"]);
  const [encours] = feuilles;
  const total = encours?.rangees.reduce((somme, rangee) => somme + (rangee[3]?.kind === "montant" ? rangee[3].montant : 0), 0);
  expect(total).toBe(cloture.tableau.cellules.flux["final"]?.somme);
  expect(feuilles.every(({ colonnes, rangees }) => rangees.every((rangee) => rangee.length <= colonnes.length))).toBe(true);
  expect(createFeuillesTableau(cloture.tableau, (id) => id)).toHaveLength(11);
  expect(listVoies(cloture.tableau)).toContain("amiable");
});

test("les écritures s’équilibrent, dans le classeur comme dans le texte", () => {
  const feuille = createEcritures(cloture);
  const total = feuille.rangees.at(-1);
  expect(total?.[5]).toEqual(total?.[6]);
  expect(total?.[5]?.kind).toBe("montant");
  const [tete, premiere] = new TextDecoder().decode(renderCsv(feuille)).split("\r\n");
  expect(tete).toContain("Débit;Crédit");
  expect(premiere).toMatch(/^31\/10\/2026;\d+;/);
});
