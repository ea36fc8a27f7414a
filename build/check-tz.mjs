// A calendar day must be the same everywhere: what counts days or reads dates runs under four time zones of the Republic.
import { pathToFileURL } from "node:url";
import { NO_TESTS, addTotals, runSteps, runTests } from "./run.mjs";

const ZONES = ["Europe/Paris", "America/Cayenne", "Indian/Reunion", "Pacific/Noumea"];
// The lint refuses `Date` in the whole of shared/: only the libraries that read dates know of zones, and the arithmetic of days is shown not to.
const SENSIBLES = ["kernel", "formats", "regles/calendrier", "regles/delais"].map((piece) => `test/shared/${piece}/`);

/** Runs those tests once per time zone; resolves with the verdict and the sums. */
export async function checkTimeZones() {
  let totals = NO_TESTS;
  const ok = await runSteps(
    "Fuseaux",
    ZONES.map((zone) => [
      `fuseau ${zone}`,
      async () => {
        const report = `tz-${zone.replace("/", "-").toLowerCase()}`;
        const result = await runTests(report, ["unit"], { env: { TZ: zone }, filters: SENSIBLES });
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
