// File names: ASCII, at most 120 characters, kebab-case (components PascalCase), words of the house, no index file.
import { readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { ROOT } from "./run.mjs";
import { findForbiddenWord } from "./vocabulaire.js";

const IGNORED = new Set(["node_modules", "dist", "release", "demo", ".git"]);
const MAX_LENGTH = 120;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
const PASCAL = /^[A-Z][A-Za-z0-9]*(\.test|\.property\.test)?\.tsx$/;
// Names imposed by tools; fixtures keep the names of the world they come from.
const IMPOSED = /(^|\/)(README\.md|LICENSE|\.[a-z-]+)$|^\.(github|ci)\/|^test\/fixtures\//;

/** Every reason why a path (relative, `/`-separated) is refused, as French sentences. */
export function listPathProblems(path) {
  const problems = [];
  const name = path.split("/").at(-1);
  if (!/^[\x20-\x7e]*$/.test(path)) problems.push("accent ou signe spécial : écrire en ASCII");
  if (path.length > MAX_LENGTH) problems.push(`${path.length} caractères : ${MAX_LENGTH} au plus`);
  if (IMPOSED.test(path)) return problems;
  const shaped = name.endsWith(".tsx") ? PASCAL.test(name) || KEBAB.test(name) : KEBAB.test(name);
  if (!shaped) problems.push("écrire en minuscules-avec-tirets (PascalCase.tsx pour un composant)");
  if (/^index\.tsx?$/.test(name)) problems.push("pas de fichier-index : nommer ce qu’il contient");
  const found = /\.(tsx?|mjs|js)$/.test(name) ? findForbiddenWord(name.replace(/\..*$/, "")) : undefined;
  if (found !== undefined) problems.push(`« ${found.word} » : écrire ${found.advice}`);
  return problems;
}

function* listPaths(folder) {
  for (const entry of readdirSync(`${ROOT}/${folder}`, { withFileTypes: true })) {
    if (IGNORED.has(entry.name)) continue;
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* listPaths(path);
    else yield path;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const lines = [...listPaths("")].flatMap((path) => listPathProblems(path).map((problem) => `${path} : ${problem}`));
  lines.forEach((line) => console.error(line));
  console.log(lines.length === 0 ? "Chemins : rien à redire." : `Chemins : ${lines.length} à corriger.`);
  process.exitCode = lines.length === 0 ? 0 : 1;
}
