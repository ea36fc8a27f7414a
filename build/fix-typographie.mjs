// Puts the missing non-breaking spaces in the French texts of some files: node build/fix-typographie.mjs FILE…
// What a machine cannot decide (a missing space, an apostrophe) stays for test/architecture/typographie.test.ts to name.
import { readFileSync, writeFileSync } from "node:fs";
import ts from "typescript";

for (const path of process.argv.slice(2)) {
  const text = readFileSync(path, "utf8");
  const fixed = fixSource(path, text);
  if (fixed === text) continue;
  writeFileSync(path, fixed);
  console.log(path);
}

function fixSource(path, text) {
  const kind = path.endsWith(".tsx") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, kind);
  const edits = [];
  const visit = (node) => {
    if (isText(node)) edits.push(fixNode(source, node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  // From the end, so that the positions of what precedes stay right.
  return edits.reverse().reduce((rest, { start, end, fixed }) => rest.slice(0, start) + fixed + rest.slice(end), text);
}

function fixNode(source, node) {
  // The spaces that begin a text of JSX are part of it.
  const start = ts.isJsxText(node) ? node.pos : node.getStart(source);
  return { start, end: node.end, fixed: fixText(source.text.slice(start, node.end), findSpace(node)) };
}

function isText(node) {
  // The wording of an act keeps plain spaces: it is composed when it is printed.
  if (ts.isImportDeclaration(node.parent ?? node) || ts.isTaggedTemplateExpression(node.parent ?? node)) return false;
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node) || ts.isJsxText(node);
}

/** JSX knows no escape: there the space itself is written. */
function findSpace(node) {
  return ts.isJsxText(node) || (node.parent !== undefined && ts.isJsxAttribute(node.parent)) ? "\u00A0" : "\\u00A0";
}

function fixText(raw, space) {
  return raw.replace(/(?<=^|[\p{L}\d)»…}]) ([;:!?€%»])(?=[\s.,)"'`]|\$\{|$)/gu, `${space}$1`).replace(/« /g, `«${space}`);
}
