// `npm run demo`: the main job in the real application with nobody at the keyboard; leaves documents and pictures in demo/.
// `npm run demo -- captures`: every screen over the invented portfolio instead; leaves its pictures in docs/captures/. `-- captures rgpd`: those of that name alone.
// `npm run demo -- actes`: every act as LibreOffice prints it; leaves its first page in docs/captures/actes/.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { buildAll } from "./build-app.mjs";
import { compileScript } from "./compile-script.mjs";
import { ensureElectron } from "./ensure-electron.mjs";
import { ensureSystem } from "./ensure-system.mjs";
import { ROOT, attempt, refuse, run, runTests } from "./run.mjs";
import { ensureScreen } from "./virtual-screen.mjs";

const JOURNEYS = { demo: "test/demo/demo.ts", captures: "test/demo/captures.ts" };

if (process.argv[2] === "actes") process.exit(await captureActes());

const JOURNEY = JOURNEYS[process.argv[2] ?? "demo"];
if (JOURNEY === undefined) refuse(`«\u00A0${process.argv[2]}\u00A0» n’existe pas\u00A0: npm run demo, npm run demo -- captures, ou npm run demo -- actes.`);

if (!existsSync(`${ROOT}/${JOURNEY}`)) refuse(`La démonstration n’est pas écrite (${JOURNEY}).`);
ensureSystem({ affichage: true });
const { executable } = await ensureElectron();
await buildAll();
const stopScreen = await ensureScreen();
const script = await attempt(`Compilation de ${JOURNEY}`, () => compileScript(JOURNEY));
const seules = process.argv[3] ?? "";
const { code } = await run(process.execPath, [script], { env: { EXIGIBLE_ELECTRON: executable, EXIGIBLE_CAPTURES: seules } });
stopScreen();
if (code === 0 && JOURNEY === JOURNEYS.captures) await shrinkCaptures(`${ROOT}/docs/captures`, seules);
process.exitCode = code;

/** The pages that the tests of documents leave; the first of each act is kept, and the table of the letters for several dossiers. */
async function captureActes() {
  const folder = `${ROOT}/docs/captures/actes`;
  rmSync(folder, { recursive: true, force: true });
  const { code } = await runTests("captures-actes", ["documents"], { env: { EXIGIBLE_IMAGES: folder }, filters: ["test/documents/actes.test.ts", "test/documents/groupes.test.ts", "test/documents/papier.test.ts"] });
  if (code !== 0) return code;
  for (const name of readdirSync(folder)) if (!/-0*1\.png$|-groupe-0*2\.png$/.test(name)) rmSync(`${folder}/${name}`);
  await shrinkCaptures(folder);
  return 0;
}

/** A screen holds few colours: pictures that are kept in git weigh a third, when the machine has pngquant. */
async function shrinkCaptures(folder, prefix = "") {
  const files = readdirSync(folder).filter((name) => name.endsWith(".png") && name.startsWith(prefix));
  const { code: refusal } = await run("pngquant", ["--force", "--skip-if-larger", "--strip", "--ext", ".png", "256", ...files], { cwd: folder, quiet: true });
  if (refusal === 127) console.log("Images non réduites\u00A0: le paquet pngquant est absent.");
}
