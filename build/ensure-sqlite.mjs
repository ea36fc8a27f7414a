// better-sqlite3, for the bench that measures the list beside it: fetched and compiled on demand, never installed with the
// application, whose installation must not depend on a compiler.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { CACHE } from "./run.mjs";

// The last one that Node 20 loads: the next ones ask for an interface that it has not.
const VERSION = "11.10.0";
const FOLDER = `${CACHE}/sqlite-${VERSION}`;
const PACKAGE = `${FOLDER}/node_modules/better-sqlite3`;
const MODULE = `${PACKAGE}/build/Release/better_sqlite3.node`;
/** Where Debian and most distributions put the headers of Node. */
const HEADERS = ["/usr", "/usr/local", dirname(dirname(process.execPath))];

/** `{ folder }` of a package ready to be required, or `{ motif }`: one French sentence that says why there is none. */
export function ensureSqlite() {
  if (existsSync(MODULE)) return { folder: PACKAGE };
  const nodedir = HEADERS.find((folder) => existsSync(`${folder}/include/node/node.h`));
  if (nodedir === undefined) return { motif: "les en-têtes de Node manquent (Debian : libnode-dev)" };
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/package.json`, JSON.stringify({ private: true }));
  const fetched = run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-save", `better-sqlite3@${VERSION}`]);
  if (fetched !== undefined) return { motif: `better-sqlite3 n’a pas pu être téléchargé (${fetched})` };
  const gyp = findGyp();
  if (gyp === undefined) return { motif: "node-gyp est introuvable à côté de npm" };
  const built = run(process.execPath, [gyp, "rebuild", "--release", `--nodedir=${nodedir}`, "-C", PACKAGE]);
  return built === undefined && existsSync(MODULE) ? { folder: PACKAGE } : { motif: `better-sqlite3 n’a pas pu être compilé (${built ?? "module absent"})` };
}

/** The node-gyp that npm carries. */
function findGyp() {
  const root = spawnSync("npm", ["root", "-g"], { encoding: "utf8" }).stdout?.trim() ?? "";
  return [`${root}/npm/node_modules/node-gyp/bin/node-gyp.js`, join(dirname(process.execPath), "../lib/node_modules/npm/node_modules/node-gyp/bin/node-gyp.js")].find(existsSync);
}

/** `undefined` when it went well, else the last line that says something. */
function run(command, args) {
  const { status, stderr, error } = spawnSync(command, args, { cwd: FOLDER, encoding: "utf8", timeout: 600_000, maxBuffer: 64 * 1024 * 1024 });
  if (status === 0) return undefined;
  return error?.message ?? stderr.split("\n").filter((line) => line.trim() !== "").at(-1) ?? `code ${status}`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) console.log(ensureSqlite());
