import { expect, test } from "vitest";
import { createReleveAnomalies } from "#shared/imports/anomalie.ts";
import { findEnteteEcheancier } from "#shared/imports/echeancier-entete.ts";
import { createLecture, findDemesure, type FormeEcheancier } from "#shared/imports/echeancier-forme.ts";
import { createLectureColonnes } from "#shared/imports/echeancier-ligne.ts";

const entete = findEnteteEcheancier("Code;Client;Facture;Date;Solde")!;
const forme: FormeEcheancier = { nomFichier: "x.csv", encodage: "utf-8", entete, extrait: undefined, anomalies: createReleveAnomalies(), colonnes: createLectureColonnes(entete, []) };

test("what both kinds of list tell of themselves", () => {
  expect(createLecture(forme, 3)).toMatchObject({ kind: "echeancier", ligneEntete: 1, colonnes: { code: "Code", solde: "Solde" }, lignes: { lues: 3, ecartees: 0 }, anomaliesTotal: 0 });
});

test("sums stay exact or the list is refused", () => {
  expect(findDemesure(forme, [1e14, -1e14])).toBeUndefined();
  expect(findDemesure(forme, Array.from({ length: 100 }, () => 1e14))).toMatchObject({ kind: "refus" });
});
