// `npm run demo`: the main job in the real application with nobody at the keyboard; leaves documents and pictures in demo/.
import { existsSync } from "node:fs";
import { buildAll } from "./build-app.mjs";
import { compileScript } from "./compile-script.mjs";
import { ensureElectron } from "./ensure-electron.mjs";
import { ensureSystem } from "./ensure-system.mjs";
import { ROOT, attempt, refuse, run } from "./run.mjs";
import { ensureScreen } from "./virtual-screen.mjs";

const JOURNEY = "test/demo/demo.ts";

if (!existsSync(`${ROOT}/${JOURNEY}`)) refuse(`La démonstration n’est pas écrite (${JOURNEY}).`);
ensureSystem({ affichage: true });
const { executable } = await ensureElectron();
await buildAll();
const stopScreen = await ensureScreen();
const script = await attempt(`Compilation de ${JOURNEY}`, () => compileScript(JOURNEY));
const { code } = await run(process.execPath, [script], { env: { EXIGIBLE_ELECTRON: executable } });
stopScreen();
process.exitCode = code;
