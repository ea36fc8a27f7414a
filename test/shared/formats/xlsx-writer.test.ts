import { expect, test } from "vitest";
import { read } from "@e965/xlsx";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { readClasseur } from "#shared/formats/xlsx.ts";
import { type CelluleEcrite, createClasseur } from "#shared/formats/xlsx-writer.ts";
import { parseZip } from "#shared/formats/zip.ts";

const texte = (valeur: string): CelluleEcrite => ({ kind: "texte", texte: valeur });
const createUne = (...cellules: readonly CelluleEcrite[]): Uint8Array =>
  createClasseur([{ nom: "Dossiers", colonnes: cellules.map((_, rang) => ({ titre: `Colonne ${rang + 1}`, largeur: 12 })), rangees: [cellules] }], jour("2026-11-21"));
const reread = (octets: Uint8Array): readonly string[] => {
  const lecture = readClasseur(octets);
  return lecture.ok ? (lecture.feuilles[0]?.rangees[1]?.cellules ?? []) : [];
};

test("what is written is read again: texts, amounts to the centime, days, numbers, blanks", () => {
  expect(reread(createUne(texte("Hôtel du Cœur & <b>fils</b>"), { kind: "montant", montant: montant(-123456) }, undefined, { kind: "jour", jour: jour("2026-02-28") }, { kind: "nombre", nombre: 42 }, { kind: "montant", montant: montant(5) }))).toEqual(["Hôtel du Cœur & <b>fils</b>", "-1234.56", "", "2026-02-28", "42", "0.05"]);
});

test.each(["=HYPERLINK(\"http://x\")", "+33 1 02", "-5", "@SUM(A1)", "\tx", "\rx"])("%j stays text, and is marked as such", (hostile) => {
  const octets = createUne(texte(hostile));
  const cellule = read(octets, { type: "array", cellFormula: true }).Sheets["Dossiers"]?.["A2"];
  expect(cellule).toMatchObject({ t: "s", v: hostile });
  expect(cellule).not.toHaveProperty("f");
  const zip = parseZip(octets);
  const feuille = zip.ok ? new TextDecoder().decode(zip.entrees.find(({ nom }) => nom.endsWith("sheet1.xml"))?.octets) : "";
  expect(feuille).toContain('<c r="A2" s="5" t="inlineStr">');
});

test("what XML cannot hold is left out, a day before 1900 is text, names of sheets are made lawful and different", () => {
  expect(reread(createUne(texte("a\u0000\uD800b"), { kind: "jour", jour: jour("1899-12-31") }, { kind: "nombre", nombre: Number.POSITIVE_INFINITY }))).toEqual(["ab", "1899-12-31", "Infinity"]);
  const vide = { colonnes: [{ titre: "A", largeur: 8 }], rangees: [] };
  const lecture = readClasseur(createClasseur([{ nom: "A/B?", ...vide }, { nom: "a b", ...vide }, { nom: "x".repeat(40), ...vide }, { nom: "", ...vide }], undefined));
  expect(lecture.ok && lecture.feuilles.map(({ nom }) => nom)).toEqual(["A B", "a b 2", "x".repeat(31), "4"]);
});

test("the same content gives the same bytes; 30 columns go beyond Z", () => {
  const cellules = Array.from({ length: 30 }, (_, rang) => texte(`v${rang}`));
  expect(createUne(...cellules)).toEqual(createUne(...cellules));
  expect(reread(createUne(...cellules))).toHaveLength(30);
});
