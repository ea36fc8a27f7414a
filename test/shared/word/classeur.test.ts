import { expect, test } from "vitest";
import { readClasseur } from "#shared/formats/xlsx.ts";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { renderClasseur } from "#shared/word/classeur.ts";
import { readPartie } from "../../support/docx-lecture.ts";

test("a sheet of an act becomes a workbook, its lists with it", () => {
  const feuille = { nom: "F", colonnes: [{ titre: "A", largeur: 10 }, { titre: "B", largeur: 10 }], rangees: [[{ kind: "montant", montant: montant(12_345) }, { kind: "texte", texte: "=1+1" }]] as const, listes: [{ rangee: 0, colonne: 1, valeurs: ["oui", "non"] }] };
  const octets = renderClasseur([feuille], jour("2026-11-21"));
  expect(octets).toEqual(renderClasseur([feuille], jour("2026-11-21")));
  const lu = readClasseur(octets);
  expect(lu.ok && lu.feuilles[0]?.rangees.map(({ cellules }) => cellules)).toEqual([["A", "B"], ["123.45", "=1+1"]]);
  expect(readPartie(octets, "xl/worksheets/sheet1.xml")).toContain('sqref="B2"><formula1>"oui,non"</formula1>');
});
