// The quick loop: types, lint, walls, paths, then unit, property and architecture tests.
import { pathToFileURL } from "node:url";
import { NO_TESTS, addTotals, runSteps, runTests, runTogether } from "./run.mjs";

const ROOMS = ["shared", "electron", "renderer", "test"];

/** Runs every quick check; resolves with the verdict and the sums of the tests. */
export async function check() {
  let totals = NO_TESTS;
  const ok = await runSteps("Vérifications", [
    [
      "types, style, murs et chemins",
      () =>
        runTogether([
          [
            ["types", "typescript/bin/tsc", ["-b"]],
            ["murs", "dependency-cruiser/bin/dependency-cruise.mjs", ["--config", "build/depcruise.cjs", "--output-type", "err-long", ...ROOMS]],
            ["chemins", "../build/check-paths.mjs", []],
          ],
          [["style", "eslint/bin/eslint.js", ["--config", "build/eslint.config.js", "--no-error-on-unmatched-pattern", ...ROOMS, "build"]]],
        ]),
    ],
    [
      "tests",
      async () => {
        const result = await runTests("check", ["unit", "renderer"]);
        totals = addTotals(totals, result.totals);
        return result.code === 0 && result.totals.passed > 0;
      },
    ],
  ]);
  return { ok, totals };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { ok } = await check();
  process.exitCode = ok ? 0 : 1;
}
