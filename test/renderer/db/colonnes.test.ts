import { expect, test } from "vitest";
import { type Colonnes, fromColonnes, toColonnes } from "../../../renderer/db/colonnes.ts";

const LIGNES = Array.from({ length: 20 }, (_vide, rang) => ({
  id: `w${rang}`, reference: `2026-${rang}`, etape: rang % 2 === 0 ? "amiable" : "titre", solde: rang * 100, arreteAu: "2026-11-21", hasConflit: false,
  ...(rang % 3 === 0 ? { siren: `${rang}` } : {}),
}));

test("what is written in columns is read back the same", () => {
  expect(relire(LIGNES)).toEqual(LIGNES);
});

test.each([
  ["nothing", []],
  ["an object without a field", [{}, { a: 1 }]],
  ["more texts than are shared", Array.from({ length: 60 }, (_vide, rang) => ({ nom: `A|B ${rang}` }))],
  ["empty texts", Array.from({ length: 20 }, (_vide, rang) => ({ nom: rang === 3 ? "" : `n${rang}` }))],
  ["texts beside numbers, and nothing at all", [{ a: "1" }, { a: 1 }, { a: null }, { a: false }]],
  ["lists and objects, even when they are equal", [{ ibans: ["FR76"], procedure: { nature: "lj" } }, { ibans: ["FR76"], procedure: { nature: "lj" } }]],
])("also %s", (_nom, objets: readonly object[]) => {
  expect(relire(objets)).toEqual(objets);
});

test("a field that is undefined is absent, as in JSON", () => {
  expect(relire([{ a: 1, b: undefined }])).toEqual([{ a: 1 }]);
});

test("an object starts from the shape it is given, whatever it has", () => {
  const lus = fromColonnes(toColonnes([{ b: 1 }, { a: 2, c: 3 }]), () => ({ a: undefined, b: undefined }));
  expect(lus.map((lu) => Object.keys(lu))).toEqual([["a", "b"], ["a", "b", "c"]]);
  expect(lus).toEqual([{ b: 1 }, { a: 2, c: 3 }]);
});

test("lists and objects are not shared between those who hold them", () => {
  const [premier, second] = relire([{ ibans: ["FR76"] }, { ibans: ["FR76"] }]) as { ibans: string[] }[];
  expect(premier!.ibans).not.toBe(second!.ibans);
});

test("half the bytes of the objects", () => {
  expect(JSON.stringify(toColonnes(LIGNES)).length * 2).toBeLessThan(JSON.stringify(LIGNES).length);
});

function relire(objets: readonly object[]): readonly object[] {
  return fromColonnes(JSON.parse(JSON.stringify(toColonnes(objets))) as Colonnes);
}
