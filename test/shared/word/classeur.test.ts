import { expect, test } from "vitest";
import { readClasseur } from "#shared/formats/xlsx.ts";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { renderClasseur, renderCsv } from "#shared/word/classeur.ts";
import { readPartie } from "../../support/docx-lecture.ts";

test("a sheet of an act becomes a workbook, its lists with it", () => {
  const feuille = { nom: "F", colonnes: [{ titre: "A", largeur: 10 }, { titre: "B", largeur: 10 }], rangees: [[{ kind: "montant", montant: montant(12_345) }, { kind: "texte", texte: "=1+1" }]] as const, listes: [{ rangee: 0, colonne: 1, valeurs: ["oui", "non"] }] };
  const octets = renderClasseur([feuille], jour("2026-11-21"));
  expect(octets).toEqual(renderClasseur([feuille], jour("2026-11-21")));
  const lu = readClasseur(octets);
  expect(lu.ok && lu.feuilles[0]?.rangees.map(({ cellules }) => cellules)).toEqual([["A", "B"], ["123.45", "=1+1"]]);
  expect(readPartie(octets, "xl/worksheets/sheet1.xml")).toContain('sqref="B2"><formula1>"oui,non"</formula1>');
});

test("une feuille en texte : montants à la virgule, jours en clair, rien d’une formule", () => {
  const texte = new TextDecoder("utf-8", { ignoreBOM: true }).decode(renderCsv({ nom: "F", colonnes: [{ titre: "A", largeur: 1 }, { titre: "B", largeur: 1 }, { titre: "C", largeur: 1 }, { titre: "D", largeur: 1 }], rangees: [[{ kind: "montant", montant: montant(12_345) }, { kind: "texte", texte: "=1+1" }, { kind: "jour", jour: jour("2026-11-21") }, { kind: "nombre", nombre: 2.5 }], [undefined]] }));
  expect(texte).toBe("\uFEFFA;B;C;D\r\n123,45;'=1+1;21/11/2026;2,5\r\n;;;\r\n");
});
