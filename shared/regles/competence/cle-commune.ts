import { foldTexte } from "../../kernel/texte.ts";

/** Spellings of one name that a reader holds for the same: with its article, then without it. */
export interface ClesCommune {
  readonly entiere: string;
  readonly sansArticle: string;
}

/**
 * A town as people and accounting software write it, folded to what does not change: no accent, case, hyphen, apostrophe or
 * space; « St » opened, « s/ » too; « Cedex 08 », « 8e arrondissement » and « BP 12 » dropped.
 */
export function foldNomCommune(nom: string): ClesCommune {
  const mots = listMots(nom);
  const [premier = "", ...suite] = mots;
  const isArticle = ARTICLES.has(premier) && suite.length > 0;
  return { entiere: mots.join(""), sansArticle: isArticle ? suite.join("") : mots.join("") };
}

/** True of an address served by a special postal code that no commune owns. */
export function hasCedex(nom: string): boolean {
  return /\b(cedex|cdx)\b/.test(foldTexte(nom));
}

const ARTICLES: ReadonlySet<string> = new Set(["l", "la", "le", "les"]);

const ABREVIATIONS: ReadonlyMap<string, string> = new Map([
  ["st", "saint"],
  ["ste", "sainte"],
  ["sts", "saints"],
  ["stes", "saintes"],
]);

function listMots(nom: string): readonly string[] {
  const replie = foldTexte(nom)
    .replace(/\b(cedex|cdx)\b.*$/, " ")
    .replace(/\b(bp|cs|tsa) ?\d+\b/g, " ")
    .replace(/\bs\/s\b/g, " sous ")
    .replace(/\bs\/ ?/g, " sur ")
    .replace(/\([^)]*\)/g, (parenthese) => (ARTICLES.has(parenthese.slice(1, -1).replace("'", "")) ? " " : parenthese));
  const mots = replie.split(/[^a-z0-9]+/).filter((mot) => mot.length > 0).map((mot) => ABREVIATIONS.get(mot) ?? mot);
  return dropArrondissement(mots);
}

/** « Paris 8e », « Lyon 03 », « Marseille 1er arrondissement »: the number after the name belongs to the post, not to the name. */
function dropArrondissement(mots: readonly string[]): readonly string[] {
  const rang = mots.findIndex((mot, position) => position > 0 && (/^\d{1,2}(e|er|eme|ieme)?$/.test(mot) || /^arr(dt|ondissement)?$/.test(mot)));
  return rang < 0 ? mots : mots.slice(0, rang);
}
