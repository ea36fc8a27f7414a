import { applyPatch, diffWordsWithSpace, structuredPatch } from "diff";

/** A piece of a text beside the one that its author had read. */
export interface Morceau {
  readonly kind: "commun" | "ajoute" | "retire";
  readonly texte: string;
}

/** A text of this length is compared as a whole, not read as a value (characters). */
const LONG = 80;

/** Read as a text rather than as a value. */
export function isTexteLong(texte: string): boolean {
  return texte.length > LONG || texte.includes("\n");
}

/** What a version changed of the text that its author had read. */
export function compareTextes(base: string, version: string): readonly Morceau[] {
  return diffWordsWithSpace(base, version).map(({ added, removed, value }) => ({ kind: added ? "ajoute" : removed ? "retire" : "commun", texte: value }));
}

/**
 * Both changes in one text when they do not touch each other, sentence by sentence; `undefined` when a person must write it.
 * The order of the versions changes nothing to the sentences kept.
 */
export function mergeTextes(base: string, premiere: string, seconde: string): string | undefined {
  const [depuis, une, autre] = [cutPhrases(base), cutPhrases(premiere), cutPhrases(seconde)];
  const mele = applyPatch(autre, structuredPatch("", "", depuis, une, "", "", { context: 0 }));
  if (mele === false || !isFidele(depuis, une, mele) || !isFidele(depuis, autre, mele)) return undefined;
  return joinPhrases(mele);
}

/** Every sentence that a version added is in the result, none that it removed is. */
function isFidele(base: string, version: string, mele: string): boolean {
  const [avant, apres, fin] = [new Set(base.split("\n")), new Set(version.split("\n")), new Set(mele.split("\n"))];
  return [...apres].every((phrase) => avant.has(phrase) || fin.has(phrase)) && [...avant].every((phrase) => apres.has(phrase) || !fin.has(phrase));
}

/** One sentence a line; the ends of lines that were there are kept under a sign of their own. */
const FIN_DE_LIGNE = "\u2028";

function cutPhrases(texte: string): string {
  return `${texte.replaceAll("\n", `${FIN_DE_LIGNE}\n`).replaceAll(/([.!?;]) +/g, "$1\n")}\n`;
}

function joinPhrases(texte: string): string {
  return texte.replace(/\n$/, "").replaceAll(`${FIN_DE_LIGNE}\n`, FIN_DE_LIGNE).replaceAll("\n", " ").replaceAll(FIN_DE_LIGNE, "\n");
}
