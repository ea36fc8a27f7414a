import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readClasseur, type Feuille } from "#shared/formats/xlsx.ts";
import { createAutreClasseur, createChiffre, createOds, createXlsx, listCellules } from "../../support/classeur-builder.ts";
import { hasExemples, readExemple } from "../../support/exemples.ts";
import "../../support/fast-check.ts";

function readFeuilles(octets: Uint8Array): readonly Feuille[] {
  const lecture = readClasseur(octets);
  if (!lecture.ok) throw new Error(lecture.motif);
  return lecture.feuilles;
}
const readMotif = (octets: Uint8Array): string => {
  const lecture = readClasseur(octets);
  return lecture.ok ? "" : lecture.motif;
};
const cellulesDe = (octets: Uint8Array): readonly (readonly string[])[] => readFeuilles(octets)[0]?.rangees.map(({ cellules }) => cellules) ?? [];

const LISTE = [["Code", "Client", "Solde"], ["C1", "DUPONT", 12.5], ["C2", undefined, -3]] as const;

test.each(["xls", "ods", "xlsb", "biff5"] as const)("%s says what XLSX says", (bookType) => {
  expect(cellulesDe(createAutreClasseur(LISTE, bookType))).toEqual(cellulesDe(createXlsx([{ nom: "Liste", cellules: listCellules(LISTE) }])));
});

test("days, hours, 1904, amounts with a currency, leading zeros, errors, truth values, formulas", () => {
  const cellules = [{ r: "A1", v: "45785.5", s: 4 }, { r: "B1", v: "43655", s: 1 }, { r: "C1", v: "-1234.5", s: 5 }, { r: "D1", v: "123", s: 3 }, { r: "E1", t: "e", v: "#N/A" }, { r: "F1", t: "b", v: "1" }, { r: "G1", f: "SUM(A1:A2)", v: "7" }, { r: "H1", f: "SUM(A1:A2)" }, { r: "I1", t: "str", f: "A1", v: "texte" }];
  expect(cellulesDe(createXlsx([{ nom: "X", cellules }]))).toEqual([["2025-05-08", "2019-07-09", "-1234.5", "000123", "#N/A", "VRAI", "7", "#FORMULE", "texte"]]);
  expect(cellulesDe(createXlsx([{ nom: "X", cellules: [{ r: "A1", v: "42193", s: 1 }] }], { date1904: true }))).toEqual([["2019-07-09"]]);
});

test("hidden sheets say so, hidden rows are read, merged titles and gaps keep their places", () => {
  const feuilles = readFeuilles(createXlsx([
    { nom: "Liste", cellules: [{ r: "A1", texte: "Titre" }, { r: "C4", texte: "x" }, { r: "A5", texte: "y" }], fusions: ["A1:G1"], masquees: [5] },
    { nom: "Cachée", etat: "hidden", cellules: [{ r: "A1", v: "1" }] },
  ]));
  expect(feuilles.map(({ nom, isMasquee, rangees }) => [nom, isMasquee, rangees])).toEqual([
    ["Liste", false, [{ ligne: 1, cellules: ["Titre"] }, { ligne: 4, cellules: ["", "", "x"] }, { ligne: 5, cellules: ["y"] }]],
    ["Cachée", true, [{ ligne: 1, cellules: ["1"] }]],
  ]);
});

describe("refused in one sentence", () => {
  test.each<readonly [string, Uint8Array, string]>([
    ["a locked workbook", createChiffre(), "mot de passe"],
    ["a text under the name of a workbook", new TextEncoder().encode("Ceci n'est pas un classeur"), "abîmé"],
    ["a workbook cut short", createXlsx([{ nom: "X", cellules: listCellules(LISTE) }]).slice(0, 900), "abîmé"],
    ["an old workbook cut short", createAutreClasseur(LISTE, "xls").slice(0, 700), "abîmé"],
    ["an archive without any sheet", zipSync({ "a.txt": new Uint8Array(3) }), "abîmé"],
    ["a part of nine megabytes of zeros", createXlsx([{ nom: "X", cellules: [] }], { autres: { "xl/sharedStrings.xml": new Uint8Array(9e6) } }), "démesuré"],
    ["two thousand parts and more", createXlsx([{ nom: "X", cellules: [] }], { autres: Object.fromEntries(Array.from({ length: 2000 }, (_, rang) => [`xl/${rang}.xml`, new Uint8Array(1)])) }), "démesuré"],
    ["an ODS that repeats a cell a billion times", createOds('<table:table table:name="X"><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row></table:table>'), "800\u202F000 cellules"],
  ])("%s", (_, octets, extrait) => {
    expect(readMotif(octets)).toContain(extrait);
    expect(readMotif(octets)).toMatch(/^[^\n]+\.$/);
  });

  test("a cell at the end of the sheet, or beyond, costs nothing", () => {
    expect(cellulesDe(createXlsx([{ nom: "X", cellules: [{ r: "A1", texte: "a" }, { r: "XFD1048576", texte: "loin" }, { r: "ZZZZZ99999999", texte: "dehors" }] }]))).toEqual([["a"]]);
  });

  test("pictures are not inflated", () => {
    expect(readMotif(createXlsx([{ nom: "X", cellules: listCellules(LISTE) }], { autres: { "xl/media/image1.png": new Uint8Array(9e6) } }))).toBe("");
  });
});

test("no damage makes it throw: bytes changed, cut, added", () => {
  const modeles = [createXlsx([{ nom: "X", cellules: listCellules(LISTE) }]), createAutreClasseur(LISTE, "xls"), createAutreClasseur(LISTE, "ods")];
  fc.assert(fc.property(fc.constantFrom(...modeles), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }), fc.option(fc.nat()), (modele, touches, coupe) => {
    const octets = modele.slice(0, coupe === null ? modele.length : 1 + (coupe % modele.length));
    for (const [place, valeur] of touches) octets[place % octets.length] = valeur;
    const lecture = readClasseur(octets);
    return lecture.ok || /\.$/.test(lecture.motif);
  }), { numRuns: 150 });
});

describe.skipIf(!hasExemples)("the samples", () => {
  test.each(["syn_postes_ouverts.xlsx", "syn_postes_ouverts_libreoffice.xlsx", "syn_postes_ouverts_libreoffice.xls", "syn_postes_ouverts_libreoffice.ods"])("%s: 310 items, a title, a header, a total", (nom) => {
    expect(readFeuilles(readExemple(`balance-agee/${nom}`))[0]?.rangees).toHaveLength(313);
  });

  test.each(["truncated.xlsx", "not_a_zip.xlsx"])("%s is refused", (nom) => {
    expect(readMotif(readExemple(`balance-agee/malformed/${nom}`))).toContain("abîmé");
  });
});
