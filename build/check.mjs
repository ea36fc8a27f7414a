// The quick loop: types, lint, walls, paths, then unit, property and architecture tests.
import { pathToFileURL } from "node:url";
import { runSteps, runTests, runTogether, toolWork } from "./run.mjs";

const ROOMS = ["shared", "electron", "renderer", "test"];

/** What reads the sources without running them; the longest first. */
export const READINGS = [
  toolWork("style", "eslint/bin/eslint.js", ["--config", "build/eslint.config.js", "--no-error-on-unmatched-pattern", ...ROOMS, "build"]),
  toolWork("promesses et choix", "oxlint/bin/oxlint", ["--config", "build/oxlint.json", "--quiet", ...ROOMS]),
  toolWork("types", "typescript-7/bin/tsc", ["-b"]),
  toolWork("murs", "dependency-cruiser/bin/dependency-cruise.mjs", ["--config", "build/depcruise.cjs", "--output-type", "err-long", ...ROOMS]),
  toolWork("chemins", "../build/check-paths.mjs", []),
];

/** The tests of the sources alone: no Electron, no office suite; without the files that another step runs. */
export async function runQuickTests(ailleurs = []) {
  const { code, totals } = await runTests("check", ["unit", "renderer"], { options: ailleurs.map((file) => `--exclude=${file}`) });
  return { ok: code === 0 && totals.passed > 0, totals };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const ok = await runSteps("Vérifications", [
    ["types, style, murs et chemins", async () => (await runTogether(READINGS)).ok],
    ["tests", async () => (await runQuickTests()).ok],
  ]);
  process.exitCode = ok ? 0 : 1;
}
