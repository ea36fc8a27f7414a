// File names: what the check refuses, and what it lets through.
import { beforeAll, describe, expect, test } from "vitest";

let listPathProblems: (path: string) => readonly string[];

beforeAll(async () => {
  const script: { readonly listPathProblems: (path: string) => readonly string[] } = await import(/* @vite-ignore */ new URL("../../build/check-paths.mjs", import.meta.url).href);
  listPathProblems = script.listPathProblems;
});

describe("noms de fichiers", () => {
  test.each([
    ["shared/kernel/échéance.ts", "ASCII"],
    ["shared/kernel/jourOuvrable.ts", "minuscules"],
    ["shared/kernel/index.ts", "fichier-index"],
    ["shared/kernel/date-utils.ts", "dites ce que c’est"],
    ["shared/regles/deadline.ts", "echeance"],
    ["renderer/panels/a/case-list.tsx", "dossier"],
    [`shared/${"a".repeat(120)}.ts`, "120 au plus"],
  ])("%s est refusé", (path, motif) => {
    expect(listPathProblems(path).join()).toContain(motif);
  });

  test.each([
    "shared/kernel/format-jour.ts",
    "renderer/components/DataTable.tsx",
    "renderer/panels/dossiers/dossier-columns.tsx",
    "renderer/app/App.test.tsx",
    "test/shared/regles/delais/echeance.cas.ts",
    "test/shared/kernel/jour.property.test.ts",
    "test/fixtures/formats/Grand Livre.txt",
    "shared/paquets/socle/taux-bce.json",
    "README.md",
    ".github/workflows/checks.yml",
  ])("%s est permis", (path) => {
    expect(listPathProblems(path)).toEqual([]);
  });
});
