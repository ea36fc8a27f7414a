// The quick loop: types, lint, walls, paths, then unit, property and architecture tests.
import { pathToFileURL } from "node:url";
import { NO_TESTS, addTotals, runSteps, runTests, runTool } from "./run.mjs";

const ROOMS = ["shared", "electron", "renderer", "test"];

/** Runs every quick check; resolves with the verdict and the sums of the tests. */
export async function check() {
  let totals = NO_TESTS;
  const ok = await runSteps("Vérifications", [
    ["types", () => passes(runTool("typescript/bin/tsc", ["-b"]))],
    ["style", () => passes(runTool("eslint/bin/eslint.js", ["--config", "build/eslint.config.js", "--no-error-on-unmatched-pattern", ...ROOMS, "build"]))],
    ["murs", () => passes(runTool("dependency-cruiser/bin/dependency-cruise.mjs", ["--config", "build/depcruise.cjs", "--output-type", "err-long", ...ROOMS]))],
    ["chemins", () => passes(runTool("../build/check-paths.mjs", []))],
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

async function passes(result) {
  return (await result).code === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { ok } = await check();
  process.exitCode = ok ? 0 : 1;
}
