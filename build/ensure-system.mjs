// System packages that the application needs on Linux: a window library, a virtual screen, LibreOffice for the tests.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { CACHE, refuse } from "./run.mjs";

// Several names for one package: Debian first, then the name of recent Ubuntu releases.
const WINDOW = [["libgtk-3-0", "libgtk-3-0t64"], ["libnss3"], ["libasound2", "libasound2t64"], ["libgbm1"]];
const SCREEN = [["xvfb"], ["xauth"]];
const DOCUMENTS = [["libreoffice-writer"], ["poppler-utils"], ["fonts-liberation"], ["fonts-dejavu"]];
/** WebDAV server of the tests of sharing: without it, those tests say so and are left out. */
const SHARING = [["rclone"]];
const COMMANDS = { rclone: "rclone", xvfb: "Xvfb", xauth: "xauth", "libreoffice-writer": "soffice", "poppler-utils": "pdftotext" };

const LOG = `${CACHE}/apt.log`;

/**
 * Installs what is missing when it can (Linux, root, apt); otherwise says what to install and stops with code 1.
 * `affichage`: what a window needs, plus a virtual screen when there is no real one. `documents`: what reads a .docx back.
 * `partage`: a WebDAV server, asked for and never required.
 */
export function ensureSystem({ affichage = false, documents = false, partage = false }) {
  if (process.platform !== "linux") return;
  const partages = partage ? listMissing(SHARING) : [];
  if (partages.length > 0 && process.getuid() === 0 && has("apt-get")) installWithApt(partages);
  const screen = hasDisplay() ? [] : SCREEN;
  const needed = [...(affichage ? [...WINDOW, ...screen] : []), ...(documents ? DOCUMENTS : [])];
  const missing = listMissing(needed);
  if (missing.length === 0) return;
  const names = missing.map((names) => names[0]).join(" ");
  if (process.getuid() !== 0 || !has("apt-get")) {
    refuse(`Paquets système manquants : ${names}\nÀ installer, par exemple : sudo apt-get install -y --no-install-recommends ${names}`);
  }
  console.log(`Installation des paquets système manquants : ${names}`);
  if (!installWithApt(missing)) {
    refuse(`${readFileSync(LOG, "utf8").slice(-4000)}\nL’installation a échoué (journal ci-dessus). À installer à la main : apt-get install -y --no-install-recommends ${names}`);
  }
}

/** True when a window can be shown to a person or to a virtual screen already started. */
export function hasDisplay() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

function listMissing(packages) {
  return packages.filter((names) => !isPresent(names));
}

function isPresent(names) {
  const command = COMMANDS[names[0]];
  if (command !== undefined) return has(command);
  // Without dpkg nothing can be known about a library: Electron itself will name the one it misses.
  return !has("dpkg-query") || names.some(isInstalled);
}

function isInstalled(name) {
  const found = spawnSync("dpkg-query", ["-W", "-f", "${Status}", name], { encoding: "utf8" });
  return found.status === 0 && found.stdout.includes("ok installed");
}

function has(command) {
  return spawnSync("sh", ["-c", `command -v ${command}`], { stdio: "ignore" }).status === 0;
}

function installWithApt(missing) {
  mkdirSync(CACHE, { recursive: true });
  rmSync(LOG, { force: true });
  apt("update");
  const names = missing.map((candidates) => candidates.find(isKnown) ?? candidates[0]);
  const install = () => apt(`install -y --no-install-recommends ${names.join(" ")}`);
  const installed = install() || install();
  return installed && listMissing(missing).length === 0;
}

function isKnown(name) {
  const found = spawnSync("apt-cache", ["policy", name], { encoding: "utf8" });
  return /Candidate: \d|Candidat : \d/.test(found.stdout ?? "");
}

function apt(command) {
  const line = `apt-get -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=2 ${command} >> "${LOG}" 2>&1`;
  return spawnSync("sh", ["-c", line], { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureSystem({ affichage: true, documents: true });
  console.log("Paquets système : tout est là.");
}
