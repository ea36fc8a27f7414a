/** U+00A0, before « ; : ! ? € % » and inside « ». */
export const INSECABLE = "\u00A0";
/** U+202F, between the thousands of an amount or of a SIREN. */
export const FINE = "\u202F";

/** Folded for search and comparison: no accent, no case, œ and æ opened, one space between words. */
export function foldTexte(texte: string): string {
  return texte
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[’‘ʼ]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}

/** « un dossier », « 3 dossiers »: the French plural starts at 2. */
export function formatNombreDe(nombre: number, singulier: string, pluriel: string): string {
  return `${formatNombre(nombre)}${INSECABLE}${Math.abs(nombre) >= 2 ? pluriel : singulier}`;
}

/** Whole number with thin spaces between thousands and a true minus sign. */
export function formatNombre(nombre: number): string {
  const chiffres = String(Math.abs(nombre)).replace(/\B(?=(\d{3})+(?!\d))/g, FINE);
  return nombre < 0 ? `\u2212${chiffres}` : chiffres;
}

/** « a, b et c ». */
export function formatListe(termes: readonly string[]): string {
  const dernier = termes.at(-1);
  if (dernier === undefined) return "";
  return termes.length === 1 ? dernier : `${termes.slice(0, -1).join(", ")} et ${dernier}`;
}

/** First letter in capital: a phrase that begins a sentence. */
export function capitalize(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1);
}

/** First letter small: a phrase that goes on in a sentence. */
export function uncapitalize(texte: string): string {
  return texte.charAt(0).toLowerCase() + texte.slice(1);
}
