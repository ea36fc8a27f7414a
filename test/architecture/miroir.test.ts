// test/ mirrors the sources: what a file of shared/ does is tested in its twin, and a test names what it tests.
import { existsSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { ROOT, listFiles, parseSource, readText } from "../support/depot.ts";

/** Tests of a whole room rather than of one of its files. */
const TRANSVERSES: ReadonlySet<string> = new Set(["test/shared/regles/pieges.test.ts", "test/shared/regles/justifications.test.ts", "test/shared/sync/simulation.test.ts", "test/shared/suivi/scenarios-procedures.test.ts", "test/shared/imports/sans-double.test.ts"]);
/** Declarations that one test walks through, whatever is added to them. */
const PARCOURS: Readonly<Record<string, string>> = {
  "shared/actes/modeles/": "test/shared/actes/modeles/catalogue.test.ts",
  "shared/actes/vocabulaire/": "test/shared/actes/vocabulaire/vocabulaire.test.ts",
  "shared/suivi/procedures/": "test/shared/suivi/procedures/catalogue.test.ts",
};
const TEST_SUFFIX = /(\.property)?\.test\.tsx?$|\.cas\.ts$/;

describe("every file of shared/ that does something has its twin", () => {
  const sources = listFiles("shared", /\.ts$/).filter((path) => hasRuntime(parseSource(path, readText(path))));

  test("no twin is missing", () => {
    expect(sources.filter((path) => !hasTwin(path, exists))).toEqual([]);
  });

  test("a file without twin is seen", () => {
    expect(hasTwin("shared/kernel/absent.ts", exists)).toBe(false);
    expect(hasTwin("shared/kernel/present.ts", (path) => path === "test/shared/kernel/present.property.test.ts")).toBe(true);
  });

  test("types alone need no twin, a constant does", () => {
    expect(hasRuntime(parseSource("a.ts", 'import type { B } from "./b.ts"; export type A = B; export interface C { readonly a: A } declare const d: symbol;'))).toBe(false);
    expect(hasRuntime(parseSource("a.ts", "export const a = 1;"))).toBe(true);
  });
});

describe("every test names what it tests", () => {
  test("a test of shared/ has its source, other rooms have at least the folder", () => {
    const orphans = ["shared", "electron", "renderer"].flatMap((room) => listFiles("test", TEST_SUFFIX).filter((path) => path.startsWith(`test/${room}/`) && !TRANSVERSES.has(path) && !hasSource(path, exists)));
    expect(orphans).toEqual([]);
  });

  test("a test without source is seen", () => {
    expect(hasSource("test/shared/kernel/absent.test.ts", exists)).toBe(false);
    expect(hasSource("test/renderer/panels/absent/x.test.tsx", exists)).toBe(false);
  });
});

function hasRuntime(source: ts.SourceFile): boolean {
  return source.statements.some((statement) => !isTypeOnly(statement));
}

function isTypeOnly(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement) || ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return true;
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.DeclareKeyword);
}

function hasTwin(source: string, isPresent: (path: string) => boolean): boolean {
  const stem = `test/${source.replace(/\.ts$/, "")}`;
  const parcours = Object.entries(PARCOURS).flatMap(([folder, test]) => (source.startsWith(folder) ? [test] : []));
  return [`${stem}.test.ts`, `${stem}.property.test.ts`, ...parcours].some(isPresent);
}

function hasSource(path: string, isPresent: (path: string) => boolean): boolean {
  const stem = path.replace(/^test\//, "").replace(TEST_SUFFIX, "");
  if (isPresent(`${stem}.ts`) || isPresent(`${stem}.tsx`)) return true;
  return !path.startsWith("test/shared/") && isPresent(stem.slice(0, stem.lastIndexOf("/")));
}

function exists(path: string): boolean {
  return existsSync(`${ROOT}${path}`);
}
