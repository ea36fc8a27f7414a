// The lint can fail: each rule of the house is shown a line that breaks it, and a line that does not.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ESLint, type Linter } from "eslint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../support/depot.ts";

let eslint: ESLint;

beforeAll(async () => {
  const settings: { readonly default: Linter.Config[] } = await import(/* @vite-ignore */ new URL("../../build/eslint.config.js", import.meta.url).href);
  eslint = new ESLint({ cwd: ROOT, overrideConfigFile: true, overrideConfig: settings.default });
});

const REFUSED: readonly (readonly [path: string, code: string, message: string])[] = [
  ["shared/kernel/x.ts", "export default 1;", "export par défaut"],
  ["shared/kernel/x.ts", 'export * from "./y.ts";', "fichier-index"],
  ["shared/kernel/x.ts", "export const a = new Date(0);", "Pas d’horloge"],
  ["shared/kernel/x.ts", "export const a = Math.random();", "Pas de hasard"],
  ["shared/kernel/x.ts", "export class A {}", "Pas de classe"],
  ["shared/kernel/x.ts", "export enum A { B }", "Pas d’enum"],
  ["shared/kernel/x.ts", "export function a(): string | null { return null; }", "Pas de null"],
  ["shared/kernel/x.ts", "export const a: any = 1;", "any"],
  ["shared/kernel/x.ts", "export const a = [1][0]!;", "non-null"],
  ["shared/kernel/x.ts", "export const a = 1 as number;", "as number"],
  ["shared/kernel/x.ts", "export const échéance = 1;", "sans accent"],
  ["shared/kernel/x.ts", "export function listDeadlines() { return 1; }", "echeance"],
  ["shared/kernel/x.ts", "export interface ClaimSheet { readonly a: 1 }", "creance"],
  ["shared/kernel/x.ts", "export function getSolde() { return 1; }", "find"],
  ["shared/kernel/x.ts", "try { a(); } catch { }\nfunction a() {}", "ne se tait pas"],
  ["shared/kernel/x.ts", "export const a = () => b().catch(() => {});\nasync function b() {}", "ne se tait pas"],
  ["shared/kernel/x.ts", "void b().catch(() => undefined);\nasync function b() {}", "ne se tait pas"],
  ["shared/kernel/x.ts", "export async function a() { await b().catch(() => undefined); }\nasync function b() {}", "ne se tait pas"],
  ["shared/kernel/x.ts", "// eslint-disable-next-line no-var\nvar a = 1;\nexport const b = a;", "sans raison"],
  ["shared/kernel/x.ts", `export function a() {\n${"  b();\n".repeat(41)}}\nfunction b() {}`, "too many lines"],
  ["electron/main.ts", "const fenetre = new BrowserWindow();", "fabrique de fenêtres"],
  ["electron/ipc/piece.ts", "ipcMain.handle('a', () => 1);", "guichet"],
  ["electron/main.ts", "void shell.openExternal('https://exemple.fr');", "external.ts"],
  ["electron/main.ts", "const a = Date.now();", "Pas d’horloge"],
  ["electron/vault/x.ts", "void fetch('https://exemple.fr');", "Aucun réseau"],
  ["renderer/panels/a/A.tsx", "export function A() { return <p dangerouslySetInnerHTML={{ __html: '' }} />; }", "HTML injecté"],
  ["renderer/panels/a/use-a.ts", "export const a = window.bridge;", "Le pont"],
  ["renderer/panels/a/use-a.ts", 'import { addJours } from "#shared/kernel/jour.ts";\nexport const a = addJours;', "ne calcule pas"],
  ["renderer/hooks/use-a.ts", "export const a = indexedDB;", "renderer/db"],
  ["renderer/app/A.tsx", 'import { useState } from "react";\nexport function A() { if (Math.abs(1)) useState(1); return <p />; }', "React Hook"],
  ["test/shared/kernel/x.test.ts", 'test.skip("a", () => 1);', ".skip"],
  ["test/shared/kernel/x.test.ts", 'describe.only("a", () => 1);', ".only"],
];

const ACCEPTED: readonly (readonly [path: string, code: string])[] = [
  ["shared/kernel/x.ts", "export function createJour(texte: string): Jour { return texte as Jour; }\ntype Jour = string;"],
  ["shared/kernel/x.ts", "export const NOMS = ['a'] as const;"],
  ["shared/kernel/x.ts", "export function formatJourCourt() { return 1; }"],
  ["shared/kernel/x.ts", "export const a = b().catch(() => undefined);\nasync function b() {}"],
  ["shared/kernel/x.ts", "void b().catch(async (error) => { await b(); throw error; });\nasync function b() {}"],
  ["electron/adapters/clock.ts", "export function readInstant() { return Date.now(); }"],
  ["electron/ipc/register.ts", "ipcMain.handle('a', () => 1);"],
  ["electron/adapters/external.ts", "void shell.openExternal('https://exemple.fr');"],
  ["renderer/app/aujourdhui.ts", "export const lireJour = () => new Date();"],
  ["renderer/app/A.tsx", "export function A() { return <p onClick={(event) => event.preventDefault()} />; }"],
  ["renderer/components/DataTable.tsx", "export function DataTable() { return <p />; }"],
  ["test/shared/kernel/x.test.ts", 'test.skipIf(true)("a", () => 1);'],
];

describe("ce qui est refusé", () => {
  test.each(REFUSED)("%s : %s", async (path, code, message) => {
    expect((await lint(path, code)).join("\n")).toContain(message);
  });
});

describe("ce qui est accepté", () => {
  test.each(ACCEPTED)("%s : %s", async (path, code) => {
    expect(await lint(path, code)).toEqual([]);
  });
});

async function lint(path: string, code: string): Promise<readonly string[]> {
  const results = await eslint.lintText(`${code}\n`, { filePath: `${ROOT}${path}` });
  return results.flatMap((result) => result.messages.map(({ message }) => message));
}

/** A promise or a choice of which nobody thinks: only the type checker sees it. */
const PROMISES: readonly (readonly [rule: string, code: string])[] = [
  ["no-floating-promises", "b();"],
  ["no-misused-promises", "[1].forEach(async () => { await b(); });"],
  ["await-thenable", "export const a = async () => { await 1; };"],
  ["only-throw-error", 'export function a() { throw "non"; }'],
  ["switch-exhaustiveness-check", 'export function a(x: "un" | "deux") { switch (x) { case "un": return 1; } return 2; }'],
];

describe("promises and choices", () => {
  const folder = mkdtempSync(join(tmpdir(), "style-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  const lint = (code: string): string => {
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: { strict: true, target: "ES2022", noEmit: true, types: [] }, include: ["*.ts"] }));
    writeFileSync(join(folder, "x.ts"), `${code}\nasync function b(): Promise<number> { return 1; }\nexport const c = b;\n`);
    return spawnSync(process.execPath, [join(ROOT, "node_modules/oxlint/bin/oxlint"), "--config", join(ROOT, "build/oxlint.json"), "."], { cwd: folder, encoding: "utf8" }).stdout;
  };

  test.each(PROMISES)("%s refuses a line that breaks it", (rule, code) => {
    const said = lint(code);
    expect(said).toContain(`typescript(${rule})`);
    expect(said).toContain("1 error");
  });

  test("accepts a promise that is waited for", () => {
    expect(lint("void b();\nexport const a = async () => { await b(); };")).toContain("0 errors");
  });
});
