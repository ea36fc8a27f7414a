// Before the end-to-end tests, however they are started: system, Electron, build, screen.
import { buildAll } from "./build-app.mjs";
import { ensureElectron } from "./ensure-electron.mjs";
import { ensureSystem } from "./ensure-system.mjs";
import { ensureScreens } from "./virtual-screen.mjs";

/** As many as vitest.config.ts gives to a project: the reference machine has two cores. */
const WORKERS = 2;

/** vitest calls it once and calls its answer at the end. */
export async function setup() {
  ensureSystem({ affichage: true });
  const { executable } = await ensureElectron();
  process.env.EXIGIBLE_ELECTRON ??= executable;
  await buildAll();
  return ensureScreens(WORKERS);
}
