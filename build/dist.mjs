// `npm run dist`: packages the application. A distributable is only ever made from the official Electron.
import { readFileSync, writeFileSync } from "node:fs";
import { buildAll } from "./build-app.mjs";
import { ensureElectron } from "./ensure-electron.mjs";
import { CACHE, ROOT, refuse, runTool } from "./run.mjs";

const asked = process.argv.slice(2);
const electron = await ensureElectron();
const isOfficial = electron.origine === "officielle";
const isTrial = asked.includes("--dir") || (!isOfficial && asked.length === 0);

if (!isOfficial && !isTrial) {
  refuse(`Refus : un paquet à distribuer ne se construit qu’avec l’Electron officiel (ici ${electron.version}, ${electron.origine}).\nPour un paquet d’essai sur cette machine : npm run dist -- --dir`);
}
if (isTrial) console.log(`Paquet d’essai, à ne pas distribuer (Electron ${electron.version}, origine ${electron.origine}).`);

await buildAll();
const targets = asked.filter((argument) => argument !== "--dir");
const settings = isTrial ? writeTrialSettings() : "electron-builder.yml";
const runtime = isOfficial ? [] : [`-c.electronDist=${electron.distPath}`, `-c.electronVersion=${electron.version}`];
const { code } = await runTool("electron-builder/cli.js", ["--config", settings, "--publish", "never", ...(isTrial ? ["--dir"] : []), ...targets, ...runtime]);
process.exitCode = code;

/** A trial differs from a release in its fuses only: the end-to-end tests drive it through the inspector. */
function writeTrialSettings() {
  const release = readFileSync(`${ROOT}/electron-builder.yml`, "utf8");
  const driven = release.replace("enableNodeCliInspectArguments: false", "enableNodeCliInspectArguments: true");
  // That fuse does not exist before Electron 29, and electron-builder refuses to flip it.
  const isOld = Number.parseInt(electron.version, 10) < 29;
  const file = `${CACHE}/electron-builder-essai.yml`;
  writeFileSync(file, isOld ? driven.replace(/^ *grantFileProtocolExtraPrivileges:.*\n/m, "") : driven);
  return file;
}
