// The collection of rules, not only its members: each has a title, sources, a file, and cases from outside.
import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Justification } from "#shared/kernel/resultat.ts";
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
  // A length agreed in a contract is read as a parameter and bears the number of its rule.
  expect(named.filter((id) => !/^R-/.test(id ?? "")).filter((id) => !CATALOGUE.some((regle) => regle.id === id))).toEqual([]);
});

test("no case is its own source", () => {
  const sourcees = listFiles("test/shared/regles", /\.cas\.ts$/);
  expect(sourcees.length).toBeGreaterThan(8);
  expect(sourcees.filter((path) => /source: "(?:\s*|calculé.*|nous.*|Exigible.*)"/i.test(readText(path)))).toEqual([]);
});

describe("every row of the note on prescription has a case or a test that bears its number", () => {
  const textes = listFiles("test/shared/regles/prescription", /\.ts$/).map(readText).join("\n");
  const lignes = Object.entries({ PR: 19, PD: 9, INT: 10, NON: 3, EXC: 1, SUS: 6, TE: 4 })
    .flatMap(([famille, nombre]) => Array.from({ length: nombre }, (_, rang) => `R-${famille}-${String(rang + 1).padStart(2, "0")}`));

  test.each(lignes)("%s", (regle) => {
    expect(textes).toContain(regle);
  });

  test("a row without a case is seen", () => {
    expect(textes).not.toContain("R-PR-20");
  });
});

test("a result without a reference does not compile", () => {
  const etapes = [{ libelle: "Essai" }] as const;
  // @ts-expect-error -- the type is the proof: a list without a reference is not one.
  const sansSource: Justification = { regle: "essai", references: [], etapes, parametres: [], avertissements: [] };
  expect(sansSource.references).toHaveLength(0);
});
