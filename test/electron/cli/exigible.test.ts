// The built command in its own process: what a person types, exit codes included.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { ROOT } from "../../support/depot.ts";

const CLI = fileURLToPath(new URL("../../../dist/cli/exigible.cjs", import.meta.url));

beforeAll(async () => {
  await run(["build/exigible.mjs", "--aide"]);
}, 120_000);

test("an answer on standard output, nothing on standard error, exit code 0", async () => {
  const { code, stdout, stderr } = await run([CLI, "delai", "--entree", "-"], '{"depart":"2026-08-31","duree":{"mois":6}}');
  expect([code, stderr]).toEqual([0, ""]);
  expect(JSON.parse(stdout)).toMatchObject({ kind: "calcule", valeur: { echeance: "2027-03-01" } });
});

test("a missing file, a folder, bytes that are not text: exit code 2, one sentence, no stack, no answer", async () => {
  for (const entree of ["absent.json", ROOT, process.execPath]) {
    const { code, stdout, stderr } = await run([CLI, "decompte", "--entree", entree]);
    expect([code, stdout, stderr.trim().split("\n").length]).toEqual([2, "", 1]);
    expect(stderr).not.toMatch(/\bat .*:\d+/);
  }
});

test("ten thousand entries are answered whole, in order", async () => {
  const lot = Array.from({ length: 10_000 }, (_, rang) => ({ depart: "2026-01-01", duree: { jours: (rang % 300) + 1 } }));
  const { code, stdout } = await run([CLI, "delai", "--lot", "--entree", "-"], JSON.stringify(lot));
  expect(code).toBe(0);
  expect((JSON.parse(stdout) as readonly unknown[]).length).toBe(10_000);
}, 60_000);

function run(mots: readonly string[], stdin = ""): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [...mots], { cwd: ROOT, maxBuffer: 256 * 1024 * 1024 }, (erreur, stdout, stderr) => {
      resolve({ code: typeof erreur?.code === "number" ? erreur.code : erreur === null ? 0 : 1, stdout, stderr });
    });
    child.stdin?.end(stdin);
  });
}
