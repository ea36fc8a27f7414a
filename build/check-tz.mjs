// A calendar day must be the same everywhere: what counts days or reads dates runs under four time zones of the Republic.
import { pathToFileURL } from "node:url";
import { runSteps, runTogether, testsWork } from "./run.mjs";

const ZONES = ["Europe/Paris", "America/Cayenne", "Indian/Reunion", "Pacific/Noumea"];
// The lint refuses `Date` in the whole of shared/: only the libraries that read dates know of zones, and the arithmetic of days is shown not to.
const SENSIBLES = ["kernel", "formats", "regles/calendrier", "regles/delais"].map((piece) => `test/shared/${piece}/`);

/** Those tests, once per time zone. */
export const TIME_ZONES = ZONES.map((zone) => testsWork(`fuseau ${zone}`, `tz-${zone.replace("/", "-").toLowerCase()}`, "unit", { env: { TZ: zone }, filters: SENSIBLES }));

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const ok = await runSteps("Fuseaux", [["quatre fuseaux", async () => (await runTogether(TIME_ZONES)).ok]]);
  process.exitCode = ok ? 0 : 1;
}
