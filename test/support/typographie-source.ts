// Finds French typography mistakes in the texts of a source file, read through its syntax tree.
import ts from "typescript";
import { visitNodes } from "./depot.ts";

export interface Faute {
  readonly line: number;
  readonly motif: string;
  readonly texte: string;
}

const NBSP = "\u00A0";

/** Mistakes visible in any text that holds words. */
const MOTIFS: readonly (readonly [motif: string, pattern: RegExp])[] = [
  ["espace insécable avant ; : ! ? € % »", /[\p{L}\d)»\u2026] [;:!?€%»](?=[\s.,)]|$)/u],
  ["espace insécable après «", /«[^\u00A0\u202F]/u],
  ["espace insécable avant »", /[^\u00A0\u202F]»/u],
  ["espace insécable manquante avant ; ! ?", /\p{L}[;!?](?=\s|$)/u],
  ["espace insécable manquante avant :", /\p{L}:(?= \p{L})/u],
  ["espace insécable manquante avant € %", /\d[€%](?=[\s.,;)])/u],
  ["apostrophe courbe ’", /\p{L}'\p{L}/u],
  ["points de suspension …", /\p{L}\.\.\.(?=\s|$)/u],
];

/** Text glued to a value: « ${total} € » starts with an ordinary space. */
const APRES_VALEUR = /^ [;:!?€%»](?=[\s.,)]|$)|^[;:!?](?= )|^»/u;

/** Values that are themselves the space. */
const ESPACE = /^\{?(INSECABLE|FINE)\}?$/;

/** Attributes and calls whose texts nobody reads. */
const MUETS = new Set(["className", "id", "key", "d", "viewBox", "href", "src", "style", "type", "role", "name", "htmlFor", "data-testid"]);

/** Every mistake of a file; a line under a comment that says « typographie » is somebody else's text and is left alone. */
export function listFautes(source: ts.SourceFile): readonly Faute[] {
  const fautes: Faute[] = [];
  visitNodes(source, (node) => {
    const texte = findTexte(node);
    if (texte === undefined || isMuet(node) || isExcused(source, node)) return;
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    for (const motif of listMotifs(texte, isAfterValue(node))) fautes.push({ line, motif, texte: texte.trim().replaceAll(NBSP, "\u237D") });
  });
  return fautes;
}

function listMotifs(texte: string, afterValue: boolean): readonly string[] {
  const motifs = texte === texte.normalize("NFC") ? [] : ["texte non normalisé (NFC)"];
  if (afterValue && APRES_VALEUR.test(texte)) motifs.push("espace insécable après une valeur");
  // One word is a name, a key, a pattern: only what reads as a sentence is judged.
  if (!/\p{L}{2,}[\s\u00A0\u202F]+\S/u.test(texte) && !/[\p{L}] [;:!?€%»]/u.test(texte)) return motifs;
  return [...motifs, ...MOTIFS.filter(([, pattern]) => pattern.test(texte)).map(([motif]) => motif)];
}

function findTexte(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) return node.text;
  // Line breaks and indentation of JSX disappear on screen.
  return ts.isJsxText(node) ? node.text.replace(/\s*\n\s*/g, "\n").replace(/^\n|\n$/g, "").replaceAll("\n", " ") : undefined;
}

function isMuet(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExternalModuleReference(parent) || ts.isLiteralTypeNode(parent)) return true;
  if (ts.isJsxAttribute(parent)) return MUETS.has(parent.name.getText());
  // The wording of an act is composed when it is printed (shared/word/typographie.ts).
  if (ts.isTaggedTemplateExpression(parent)) return parent.tag.getText() === "modele";
  return ts.isNewExpression(parent) && parent.expression.getText() === "RegExp";
}

function isAfterValue(node: ts.Node): boolean {
  const before = findValueBefore(node);
  return before !== undefined && !ESPACE.test(before.getText());
}

function findValueBefore(node: ts.Node): ts.Node | undefined {
  const { parent } = node;
  if (ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) return ts.isTemplateSpan(node.parent) ? node.parent.expression : undefined;
  if (!ts.isJsxText(node) || node.text.startsWith("\n")) return undefined;
  return ts.isJsxElement(parent) || ts.isJsxFragment(parent) ? parent.children[parent.children.indexOf(node) - 1] : undefined;
}

function isExcused(source: ts.SourceFile, node: ts.Node): boolean {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
  const starts = source.getLineStarts();
  const above = source.text.slice(starts[Math.max(line - 1, 0)], starts[line + 1]);
  return /\/[/*].*typographie/.test(above);
}
