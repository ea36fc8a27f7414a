import { expect, test } from "vitest";
import { findStyleCaractere, findStyleCellule, type RangeeTableau, renderStyles } from "#shared/word/docx-styles.ts";
import { isOrdonne } from "#shared/word/ooxml-ordre.ts";
import { readBalises } from "#shared/formats/xml-balises.ts";
import { listBalises } from "../../support/docx-lecture.ts";

const xml = renderStyles();
const ids = listBalises(xml, "w:style").map((attributs) => attributs["w:styleId"]);

test("each style exists once, with its properties in the order of the schema", () => {
  expect(new Set(ids).size).toBe(ids.length);
  const derniers: string[] = [];
  const fautes: string[] = [];
  const motif = readBalises(xml, {
    ouvre: ({ nom }, parents) => {
      const precedent = derniers[parents.length];
      if (precedent !== undefined && !isOrdonne(parents.at(-1)?.nom ?? "", precedent, nom)) fautes.push(`${precedent} puis ${nom}`);
      derniers.length = parents.length;
      derniers[parents.length] = nom;
    },
  });
  expect([motif, fautes]).toEqual([undefined, []]);
});

test("every style that the writer may name exists", () => {
  const rangees: readonly RangeeTableau[] = ["normal", "entete", "total", "sous-total", "intertitre", "a-venir", "libelle"];
  const cellules = rangees.flatMap((rangee) => (["gauche", "droite", "centre"] as const).map((alignement) => findStyleCellule(rangee, alignement)));
  const caracteres = [true, false].flatMap((isGras) => [true, false].flatMap((isItalique) => [true, false].map((isExposant) => findStyleCaractere({ isGras, isItalique, isExposant }))));
  for (const id of [...cellules, ...caracteres]) if (id !== undefined) expect(ids).toContain(id);
  expect(caracteres.filter((id) => id === undefined)).toHaveLength(1);
});

test("every style that another names exists", () => {
  for (const balise of ["w:basedOn", "w:next"]) for (const attributs of listBalises(xml, balise)) expect(ids).toContain(attributs["w:val"]);
});
