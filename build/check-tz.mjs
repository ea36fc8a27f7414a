// A calendar day must be the same everywhere: the tests of shared/ run under four time zones of the Republic.
import { pathToFileURL } from "node:url";
import { NO_TESTS, addTotals, runSteps, runTests } from "./run.mjs";

const ZONES = ["Europe/Paris", "America/Cayenne", "Indian/Reunion", "Pacific/Noumea"];

/** Runs the pure tests once per time zone; resolves with the verdict and the sums. */
export async function checkTimeZones() {
  let totals = NO_TESTS;
  const ok = await runSteps(
    "Fuseaux",
    ZONES.map((zone) => [
      `fuseau ${zone}`,
      async () => {
        const report = `tz-${zone.replace("/", "-").toLowerCase()}`;
        const result = await runTests(report, ["unit"], { env: { TZ: zone }, filters: ["test/shared/"] });
        totals = addTotals(totals, result.totals);
        return result.code === 0 && result.totals.passed > 0;
      },
    ]),
  );
  return { ok, totals };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { ok } = await checkTimeZones();
  process.exitCode = ok ? 0 : 1;
}
