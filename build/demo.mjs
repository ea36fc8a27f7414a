// `npm run demo`: the main job in the real application with nobody at the keyboard; leaves documents and pictures in demo/.
// `npm run demo -- captures`: every screen over the invented portfolio instead; leaves its pictures in docs/captures/.
import { existsSync, readdirSync } from "node:fs";
import { buildAll } from "./build-app.mjs";
import { compileScript } from "./compile-script.mjs";
import { ensureElectron } from "./ensure-electron.mjs";
import { ensureSystem } from "./ensure-system.mjs";
import { ROOT, attempt, refuse, run } from "./run.mjs";
import { ensureScreen } from "./virtual-screen.mjs";

const JOURNEYS = { demo: "test/demo/demo.ts", captures: "test/demo/captures.ts" };

const JOURNEY = JOURNEYS[process.argv[2] ?? "demo"];
if (JOURNEY === undefined) refuse(`«\u00A0${process.argv[2]}\u00A0» n’existe pas\u00A0: npm run demo, ou npm run demo -- captures.`);

if (!existsSync(`${ROOT}/${JOURNEY}`)) refuse(`La démonstration n’est pas écrite (${JOURNEY}).`);
ensureSystem({ affichage: true });
const { executable } = await ensureElectron();
await buildAll();
const stopScreen = await ensureScreen();
const script = await attempt(`Compilation de ${JOURNEY}`, () => compileScript(JOURNEY));
const { code } = await run(process.execPath, [script], { env: { EXIGIBLE_ELECTRON: executable } });
stopScreen();
if (code === 0 && JOURNEY === JOURNEYS.captures) await shrinkCaptures();
process.exitCode = code;

/** A screen holds few colours: pictures that are kept in git weigh a third, when the machine has pngquant. */
async function shrinkCaptures() {
  const folder = `${ROOT}/docs/captures`;
  const files = readdirSync(folder).filter((name) => name.endsWith(".png"));
  const { code: refusal } = await run("pngquant", ["--force", "--skip-if-larger", "--strip", "--ext", ".png", "256", ...files], { cwd: folder, quiet: true });
  if (refusal === 127) console.log("Images non réduites\u00A0: le paquet pngquant est absent.");
}
