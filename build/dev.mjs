// `npm run dev`: the window reloads by itself, the processes are rebuilt and restarted when their sources change.
import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { createServer } from "vite";
import { buildParts } from "./build-app.mjs";
import { ensureElectron } from "./ensure-electron.mjs";
import { ensureSystem, hasDisplay } from "./ensure-system.mjs";
import { listLaunchArguments } from "./launch.mjs";
import { ROOT, refuse } from "./run.mjs";

const PARTS = ["main", "preload", "vault"];
const QUIET_MS = 200;

if (!hasDisplay()) refuse("Cette machine n’a pas d’écran. Sans fenêtre : npm run dev:web, ou npm run demo.");
ensureSystem({ affichage: true });
const { executable } = await ensureElectron();
const server = await createServer({ configFile: `${ROOT}/build/vite.renderer.ts`, mode: "development" });
await server.listen();
const url = server.resolvedUrls.local[0];
await buildParts(PARTS, "development");

let child = launch();
let timer;
let isRestarting = false;
for (const folder of ["electron", "shared"]) watch(`${ROOT}/${folder}`, { recursive: true }, schedule);

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(0));
process.on("exit", () => child.kill());

function launch() {
  // Only this script gives the address: a built application ignores it.
  const env = { ...process.env, EXIGIBLE_DEV_URL: url };
  const started = spawn(executable, listLaunchArguments(process.argv.slice(2)), { stdio: "inherit", env });
  started.on("exit", (code) => {
    if (started === child && !isRestarting) process.exit(code ?? 0);
  });
  return started;
}

function schedule() {
  clearTimeout(timer);
  timer = setTimeout(() => void restart(), QUIET_MS);
}

async function restart() {
  if (isRestarting) return schedule();
  isRestarting = true;
  try {
    await buildParts(PARTS, "development");
    if (child.exitCode === null) await stop(child);
    child = launch();
  } catch (error) {
    console.error(`Construction en échec, l’application déjà ouverte reste en place.\n${error.message}`);
  } finally {
    isRestarting = false;
  }
  return undefined;
}

function stop(running) {
  return new Promise((resolve) => {
    running.once("exit", resolve);
    running.kill();
  });
}
