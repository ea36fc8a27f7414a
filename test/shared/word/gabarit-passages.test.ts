import { expect, test } from "vitest";
import { findRoleMarque } from "#shared/actes/modele-societe.ts";
import { listJetons } from "#shared/word/gabarit-jetons.ts";
import { parsePartie } from "#shared/word/gabarit-lecture.ts";
import { planPassages } from "#shared/word/gabarit-passages.ts";

const p = (texte: string): string => `<w:p><w:r><w:t>${texte}</w:t></w:r></w:p>`;

function plan(corps: string) {
  return planPassages(listJetons(parsePartie(`<w:body>${corps}</w:body>`)), findRoleMarque);
}

test("un passage d’une seule phrase reste où il est", () => {
  const { avant, retires, deplacees } = plan(p("a [[si x.y renseigné]]b[[fin]]"));
  expect([avant.size, retires.size, deplacees.size]).toEqual([0, 0, 0]);
});

test("des marques seules emportent leur paragraphe, et prennent sa place", () => {
  const { avant, retires, anomalies } = plan(p("[[si x.y renseigné]]") + p("b") + p("[[fin]]"));
  expect([...avant].map(([rang, marques]) => [rang, ...marques])).toEqual([[1, "[[si x.y renseigné]]"], [5, "[[fin]]"]]);
  expect([...retires]).toEqual([1, 2, 3, 5, 6, 7]);
  expect(anomalies).toEqual([]);
});

test("d’une cellule à l’autre, c’est la ligne entière", () => {
  const { avant } = plan(`<w:tbl><w:tr><w:tc>${p("[[pour chaque creance]]a")}</w:tc><w:tc>${p("b[[fin]]")}</w:tc></w:tr></w:tbl>`);
  const [debut = 0, fin = 0] = [...avant.keys()];
  expect([...avant.values()]).toEqual([["[[pour chaque creance]]"], ["[[fin]]"]]);
  expect(fin - debut).toBeGreaterThan(6);
});
