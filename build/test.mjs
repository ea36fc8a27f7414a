// `npm test`: everything that must hold, in one command, from a clean clone.
import { NO_TESTS, addTotals, runSteps, runTests } from "./run.mjs";
import { buildAll, buildCli } from "./build-app.mjs";
import { check } from "./check.mjs";
import { checkTimeZones } from "./check-tz.mjs";
import { ensureElectron } from "./ensure-electron.mjs";
import { ensureSystem } from "./ensure-system.mjs";

let totals = NO_TESTS;

const ok = await runSteps("Épreuve complète", [
  ["paquets système", () => done(ensureSystem({ affichage: true, documents: true }))],
  ["Electron", async () => announce(await ensureElectron())],
  ["vérifications", () => count(check())],
  ["fuseaux", () => count(checkTimeZones())],
  ["construction", async () => done(await buildAll(), await buildCli())],
  ["bout en bout", () => countTests("e2e")],
  ["documents", () => countTests("documents")],
]);

console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = ok && totals.failed === 0 ? 0 : 1;

async function count(verdict) {
  const result = await verdict;
  totals = addTotals(totals, result.totals);
  return result.ok;
}

/** A project that ran nothing proved nothing: it fails. */
function countTests(project) {
  return count(runTests(project, [project]).then(({ code, totals: sums }) => ({ ok: code === 0 && sums.passed > 0, totals: sums })));
}

function announce({ version, origine }) {
  const notice = origine === "secours" ? " (de secours : essais seulement)" : "";
  console.log(`Electron ${version}${notice}`);
  return true;
}

function done() {
  return true;
}
