// Builds the application into dist/, and only when its sources changed since the last build.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build, createBuilder } from "vite";
import { CACHE, ROOT, attempt, refuse } from "./run.mjs";

const SOURCES = ["shared", "electron", "renderer"];
const SETTINGS = ["package.json", "package-lock.json", "build/vite.renderer.ts", "build/vite.electron.ts", "build/build-app.mjs"];
const ELECTRON_PARTS = ["main", "preload", "vault"];

/** Builds the window and the processes of Electron; does nothing when nothing changed. `mode` is vite's. */
export async function buildAll({ mode = "production" } = {}) {
  requireSources(["electron/main.ts", "electron/preload.ts", "electron/vault/entry.ts", "renderer/index.html"]);
  await buildWhenStale("application", mode, ["dist/electron/main.cjs", "dist/renderer/index.html"], async () => {
    rmSync(`${ROOT}/dist/electron`, { recursive: true, force: true });
    await buildParts(ELECTRON_PARTS, mode);
    await build({ configFile: `${ROOT}/build/vite.renderer.ts`, mode, logLevel: "warn" });
  });
}

/** Builds the command line alone; does nothing when nothing changed. */
export async function buildCli({ mode = "production" } = {}) {
  requireSources(["electron/cli/exigible.ts"]);
  await buildWhenStale("cli", mode, ["dist/cli/exigible.cjs"], () => buildParts(["cli"], mode));
}

/** Builds some of `main`, `preload`, `vault`, `cli`. */
export async function buildParts(parts, mode) {
  const builder = await createBuilder({ configFile: `${ROOT}/build/vite.electron.ts`, mode, logLevel: "warn" });
  for (const part of parts) await builder.build(builder.environments[part]);
}

function requireSources(paths) {
  const missing = paths.filter((path) => !existsSync(`${ROOT}/${path}`));
  if (missing.length > 0) refuse(`Construction impossible, fichier absent : ${missing.join(", ")}.`);
}

async function buildWhenStale(name, mode, outputs, action) {
  const stamp = `${ROOT}/dist/.${name}.stamp`;
  const current = `${mode} ${hashSources()}`;
  const isFresh = () => existsSync(stamp) && readFileSync(stamp, "utf8") === current && outputs.every((path) => existsSync(`${ROOT}/${path}`));
  if (isFresh()) return;
  await withLock(name, async () => {
    // Another script may have built the same thing while this one waited.
    if (isFresh()) return;
    rmSync(stamp, { force: true });
    await attempt(`Construction (${name})`, () => withNodeEnv(mode, action));
    mkdirSync(`${ROOT}/dist`, { recursive: true });
    writeFileSync(stamp, current);
  });
}

/** Under a test runner, which says « test », vite would take the development build of React: it compares every property that changes, and a list of fifty thousand never shows. */
async function withNodeEnv(mode, action) {
  const former = process.env.NODE_ENV;
  process.env.NODE_ENV = mode;
  try {
    await action();
  } finally {
    if (former === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = former;
  }
}

function hashSources() {
  const hash = createHash("sha256");
  const paths = [...SETTINGS, ...SOURCES.flatMap((folder) => listFiles(folder))];
  for (const path of paths) hash.update(path).update("\0").update(readFileSync(`${ROOT}/${path}`)).update("\0");
  return hash.digest("hex");
}

function listFiles(folder) {
  return readdirSync(`${ROOT}/${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".md"))
    .map((entry) => `${entry.parentPath.slice(ROOT.length + 1)}/${entry.name}`)
    .sort();
}

/** One build at a time: the lock is a folder that holds the number of its owner, ignored when the owner is dead. */
async function withLock(name, action) {
  const lock = `${CACHE}/build-${name}.lock`;
  while (!takeLock(lock)) await new Promise((resolve) => setTimeout(resolve, 100));
  const release = () => rmSync(lock, { force: true });
  process.once("exit", release);
  try {
    await action();
  } finally {
    release();
    process.off("exit", release);
  }
}

function takeLock(lock) {
  mkdirSync(CACHE, { recursive: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    removeDeadLock(lock);
    return false;
  }
}

function removeDeadLock(lock) {
  const owner = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
  if (owner === 0) return;
  try {
    process.kill(owner, 0);
  } catch (error) {
    if (error.code === "ESRCH") rmSync(lock, { force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await buildAll();
