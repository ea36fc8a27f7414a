// `npm test`: everything that must hold, in one command, from a clean clone.
import { NO_TESTS, addTotals, runSteps, runTests, runTogether, testsWork } from "./run.mjs";
import { buildAll, buildCli } from "./build-app.mjs";
import { READINGS, runQuickTests } from "./check.mjs";
import { TIME_ZONES } from "./check-tz.mjs";
import { ensureElectron } from "./ensure-electron.mjs";
import { ensureSystem } from "./ensure-system.mjs";

let totals = NO_TESTS;

const DRAWS = "test/electron/vault/partage/simulation.test.ts";

const ok = await runSteps("Épreuve complète", [
  ["paquets système", () => done(ensureSystem({ affichage: true, documents: true, partage: true }))],
  ["Electron", async () => announce(await ensureElectron())],
  // Each of these works fills one core, the longest first: together they fill both.
  ["types, style, murs, chemins, fuseaux et documents", () => count(runTogether([testsWork("documents", "documents", "documents"), ...READINGS, ...TIME_ZONES]))],
  ["tests", () => count(runQuickTests([DRAWS]))],
  // Two processes of their own: nothing else runs beside them.
  ["vingt mille tirages de l’échange", () => count(runDraws())],
  ["construction", async () => done(await buildAll(), await buildCli())],
  ["bout en bout", () => count(runEndToEnd())],
]);

console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = ok && totals.failed === 0 ? 0 : 1;

async function count(verdict) {
  const result = await verdict;
  totals = addTotals(totals, result.totals);
  return result.ok;
}

async function runDraws() {
  const { code, totals: sums } = await runTests("tirages", ["unit"], { env: { EXIGIBLE_ECHANGES: "20000" }, filters: [DRAWS] });
  return { ok: code === 0 && sums.passed > 0, totals: sums };
}

async function runEndToEnd() {
  const { code, totals: sums } = await runTests("e2e", ["e2e"]);
  return { ok: code === 0 && sums.passed > 0, totals: sums };
}

function announce({ version, origine }) {
  const notice = origine === "secours" ? " (de secours : essais seulement)" : "";
  console.log(`Electron ${version}${notice}`);
  return true;
}

function done() {
  return true;
}
