// The repository seen as files and syntax trees, for the architecture tests.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** Root of the repository, with its final slash. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const OUTSIDE = new Set(["node_modules", "dist", "release", "demo", ".git"]);

/** Paths of the files under a folder (relative to the root, `/`-separated, sorted); none when the folder is absent. */
export function listFiles(folder: string, pattern: RegExp = /./): readonly string[] {
  return [...walk(folder)].filter((path) => pattern.test(path)).sort();
}

export function readText(path: string): string {
  return readFileSync(`${ROOT}${path}`, "utf8");
}

export function parseSource(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, path.endsWith(".tsx") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
}

/** Calls `visit` for every node, parents first. */
export function visitNodes(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => visitNodes(child, visit));
}

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(`${ROOT}${folder}`, { withFileTypes: true })) {
    if (OUTSIDE.has(entry.name)) continue;
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(path);
    else yield path;
  }
}
