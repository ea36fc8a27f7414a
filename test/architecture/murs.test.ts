// The walls can fall: a small house with one wrong import per wall, and the name of the rule that must see it.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../support/depot.ts";

/** File → what it imports → the rule that refuses it; `undefined` for an import that is right. */
const IMPORTS: readonly (readonly [from: string, to: string, rule: string | undefined])[] = [
  ["shared/kernel/haut.ts", "#shared/model/cible.ts", "shared-kernel"],
  ["shared/regles/dossier.ts", "#shared/model/cible.ts", "shared-regles"],
  ["shared/regles/bon.ts", "#shared/kernel/cible.ts", undefined],
  ["shared/model/regle.ts", "#shared/regles/cible.ts", "shared-model"],
  ["shared/suivi/acte.ts", "#shared/actes/cible.ts", "shared-suivi"],
  ["shared/formats/creance.ts", "#shared/imports/cible.ts", "shared-formats"],
  ["shared/imports/suivi.ts", "#shared/suivi/cible.ts", "shared-imports"],
  ["shared/word/modele.ts", "#shared/model/cible.ts", "shared-word"],
  ["shared/actes/regle.ts", "#shared/regles/cible.ts", "actes-types-de-regles"],
  ["shared/actes/bon.ts", "#shared/word/bloc.ts", undefined],
  ["shared/sync/ipc.ts", "#shared/ipc/cible.ts", "shared-sync"],
  ["shared/ipc/imports.ts", "#shared/imports/cible.ts", "shared-ipc"],
  ["shared/kernel/ecran.ts", "../../renderer/hooks/cible.ts", "shared-pur"],
  ["shared/kernel/disque.ts", "node:fs", "node-seulement-dans-electron"],
  ["shared/kernel/essai.ts", "../../test/cible.ts", "personne-ne-voit-les-tests"],
  ["shared/word/autre.ts", "docx", "porte-docx"],
  ["shared/word/docx-writer.ts", "docx", undefined],
  ["shared/formats/inconnu.ts", "left-pad", "paquet-inconnu"],
  ["shared/kernel/nulle-part.ts", "./absent.ts", "import-introuvable"],
  ["electron/ipc/ecran.ts", "../../renderer/hooks/cible.ts", "electron-vers-renderer"],
  ["electron/ipc/regle.ts", "#shared/regles/cible.ts", "electron-et-shared"],
  ["electron/cli/regle.ts", "#shared/regles/cible.ts", undefined],
  ["electron/preload.ts", "#shared/kernel/cible.ts", "preload-mince"],
  ["electron/vault/fenetre.ts", "electron", "coffre-sans-electron"],
  ["electron/vault/detour.ts", "../adapters/dialogs.ts", "coffre-sans-electron"],
  ["electron/adapters/dialogs.ts", "electron", undefined],
  ["electron/vault/commande.ts", "../cli/regle.ts", "coffre-sans-commande"],
  ["electron/vault/guichet.ts", "../ipc/regle.ts", "coffre-chez-lui"],
  ["electron/adapters/reseau.ts", "node:https", "aucun-reseau"],
  ["electron/vault/partage/distant/hote.ts", "node:https", undefined],
  ["electron/vault/partage/distant/dns.ts", "node:https", "aucun-reseau"],
  ["renderer/hooks/poste.ts", "../../electron/adapters/reseau.ts", "renderer-vers-electron"],
  ["renderer/panels/a/voisin.ts", "../b/cible.ts", "panneaux-etrangers"],
  ["renderer/panels/a/app.ts", "../../app/cible.ts", "panneaux-et-renderer"],
  ["renderer/panels/a/contexte.ts", "../../app/routes.ts", undefined],
  ["renderer/panels/a/formats.ts", "#shared/formats/cible.ts", "panneaux-et-shared"],
  ["renderer/components/memoire.ts", "../db/cible.ts", "composants-sans-memoire"],
  ["renderer/hooks/panneau.ts", "../panels/b/cible.ts", "hooks-en-bas"],
  ["renderer/db/panneau.ts", "../panels/b/cible.ts", "machinerie-sous-les-ecrans"],
  ["renderer/workers/acte.ts", "#shared/actes/cible.ts", "machinerie-sans-actes"],
  ["shared/kernel/boucle-a.ts", "./boucle-b.ts", "pas-de-boucle"],
];

/** Files that the imports above lead to. */
const TARGETS = [
  ...["kernel", "model", "regles", "actes", "imports", "suivi", "ipc", "formats"].map((name) => `shared/${name}/cible.ts`),
  "shared/word/bloc.ts", "test/cible.ts", "renderer/hooks/cible.ts", "renderer/panels/b/cible.ts", "renderer/app/cible.ts", "renderer/app/routes.ts", "renderer/db/cible.ts",
];

let house: string;
let violations: readonly Violation[];

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), "murs-"));
  write("package.json", JSON.stringify({ name: "maison", type: "module", imports: { "#shared/*": "./shared/*" }, dependencies: { docx: "1.0.0", electron: "1.0.0", "left-pad": "1.0.0" } }));
  for (const name of ["docx", "electron", "left-pad"]) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "main.js" }));
    write(`node_modules/${name}/main.js`, "module.exports = 1;");
  }
  TARGETS.forEach((path) => write(path, "export const cible = 1;\n"));
  write("shared/kernel/seul.ts", "export const seul = 1;\n");
  write("shared/kernel/boucle-b.ts", 'export * as boucle from "./boucle-a.ts";\n');
  IMPORTS.forEach(([from, to]) => write(from, `import * as cible from "${to}";\nexport const lu = cible;\n`));
  violations = cruise();
}, 60_000);

afterAll(() => rmSync(house, { recursive: true, force: true }));

describe("chaque mur arrête ce qu’il doit arrêter", () => {
  test.each(IMPORTS.filter(([, , rule]) => rule !== undefined))("%s → %s\u00A0: %s", (from, _to, rule) => {
    expect(listRules(from)).toContain(rule);
  });

  test.each(IMPORTS.filter(([, , rule]) => rule === undefined))("%s → %s\u00A0: permis", (from) => {
    expect(listRules(from)).toEqual([]);
  });

  test("un fichier que personne n’importe est un orphelin", () => {
    expect(listRules("shared/kernel/seul.ts")).toContain("pas-d-orphelin");
  });
});

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

function listRules(from: string): readonly string[] {
  return violations.filter((violation) => violation.from === from).map(({ rule }) => rule.name);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

function cruise(): readonly Violation[] {
  const program = `${ROOT}node_modules/dependency-cruiser/bin/dependency-cruise.mjs`;
  const args = [program, "--config", `${ROOT}build/depcruise.cjs`, "--output-type", "json", "shared", "electron", "renderer", "test"];
  const output = execFileSync(process.execPath, args, { cwd: house, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  const { summary }: { readonly summary: { readonly violations: readonly Violation[] } } = JSON.parse(output);
  return summary.violations;
}
