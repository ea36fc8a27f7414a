import { expect, test } from "vitest";
import { BLOCS_PALETTE, formatLibelleMarque, listPalette } from "#shared/actes/vocabulaire/palette.ts";
import { findAnomalieMarque } from "#shared/actes/modele-societe.ts";
import { listNomsChamps } from "#shared/actes/vocabulaire/vocabulaire.ts";

test("chaque champ se choisit par son nom français, une seule fois, et sa marque se comprend", () => {
  const champs = listPalette().flatMap((groupe) => (groupe.element === undefined ? groupe.champs : []));
  expect(new Set(champs.map(({ nom }) => nom)).size).toBe(champs.length);
  expect(champs.length).toBeGreaterThan(listNomsChamps().length * 0.8);
  expect(champs.filter(({ marque }) => findAnomalieMarque(marque) !== undefined)).toEqual([]);
});

test("les champs d’une liste vont avec leur boucle", () => {
  expect(listPalette().find(({ element }) => element === "creance")).toMatchObject({ titre: "Dans chaque ligne\u00A0: créances visées" });
  expect(listPalette().filter(({ element }) => element !== undefined && findAnomalieMarque(`[[pour chaque ${element}]]`) !== undefined)).toEqual([]);
});

test("la recherche suit les mots, sans accent ni casse", () => {
  expect(listPalette("DENOMINATION débit").flatMap(({ champs }) => champs.map(({ nom }) => nom))).toEqual(["debiteur.denomination"]);
  expect(listPalette("iban").flatMap(({ champs }) => champs.map(({ nom }) => nom))).toContain("creancier.iban");
});

test("chaque bloc proposé existe", () => {
  expect(BLOCS_PALETTE.filter(({ marque }) => findAnomalieMarque(marque) !== undefined)).toEqual([]);
});

test.each([
  ["{{debiteur.nom}}", "débiteur"],
  ["{{decompte.total|lettres}}", "total"],
  ["[[si debiteur.qualite = consommateur]]", "si "],
  ["[[bloc image-logo]]", "logo de la société"],
  ["[[fin]]", "fin"],
])("%s se lit en français", (marque, attendu) => {
  expect(formatLibelleMarque(marque)).toContain(attendu);
  expect(formatLibelleMarque(marque)).not.toMatch(/[{}[\]]|\w+\.\w+/);
});
