import { computeEmpreinte } from "../formats/empreinte.ts";
import { encodeUtf8 } from "../formats/unicode.ts";

/** A fact holds at most 400 characters of a key. */
const LONGUEUR_MAX = 300;

/** Key of an item or of a customer, unique among all the creditors of the application. */
export function createCleConnue(source: string, cle: string): string {
  const entiere = `${source}|${cle}`;
  if (entiere.length <= LONGUEUR_MAX) return entiere;
  return `${entiere.slice(0, LONGUEUR_MAX - 65)}#${computeEmpreinte(encodeUtf8(entiere))}`;
}
