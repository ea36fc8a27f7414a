// The collection of rules, not only its members: each has a title, sources, a file, and cases from outside.
import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "#shared/regles/catalogue.ts";
import { listFiles, readText, ROOT } from "../support/depot.ts";

const sources = listFiles("shared/regles", /\.ts$/);

describe("every rule of the catalogue", () => {
  test.each(CATALOGUE.map(({ id, titre, references }) => ({ id, titre, references })))("$id", ({ id, titre, references }) => {
    expect(existsSync(`${ROOT}shared/regles/${id}.ts`), "its identifier is the path of its file").toBe(true);
    expect(titre).toMatch(/^\p{Lu}[^.]{8,}$/u);
    expect(references.every(({ texte, article }) => texte.length > 0 && article.length > 0)).toBe(true);
    expect(existsSync(`${ROOT}test/shared/regles/${id}.test.ts`)).toBe(true);
    const cas = `test/shared/regles/${id}.cas.ts`;
    expect(existsSync(`${ROOT}${cas}`), `${cas} holds cases with an outside source`).toBe(true);
    expect(readText(cas)).toMatch(/source: "[^"]{4,}"|\/\*\*.*tables of/);
  });
});

test("every rule that a justification names is in the catalogue", () => {
  const named = sources.flatMap((path) => [...readText(path).matchAll(/regle: "([^"]+)"/g)].map(([, id]) => id));
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((id) => !CATALOGUE.some((regle) => regle.id === id))).toEqual([]);
});

test("no case is its own source", () => {
  const sourcees = listFiles("test/shared/regles", /\.cas\.ts$/);
  expect(sourcees.length).toBeGreaterThan(8);
  expect(sourcees.filter((path) => /source: "(?:\s*|calculé.*|nous.*|Exigible.*)"/i.test(readText(path)))).toEqual([]);
});
