/**
 * The recovery code, made to be printed, dictated and typed again years later: seven groups of four letters or digits,
 * each followed by its own check, so that a slip is found in its group at once. The alphabet has neither I, L, O nor U;
 * what people write in their place is understood. 28 × 5 = 140 bits: no machine tries them all.
 */
export const GROUPES_CODE = 7;
const LONGUEUR_GROUPE = 4;
/** Random bytes that a code is made of. */
export const HASARD_CODE = GROUPES_CODE * LONGUEUR_GROUPE;

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** x⁵ + x² + 1: the field of 32 elements in which the checks are computed. */
const POLYNOME = 0b100101;

export type CodeLu =
  | { readonly kind: "lu"; readonly code: string }
  /** Groups that are whole and right so far. */
  | { readonly kind: "incomplet"; readonly justes: number }
  | { readonly kind: "faux"; readonly groupe: number };

/** « 3F7K-Q … »: seven groups of five characters, the last one of each being its check. */
export function createCodeSecours(hasard: Uint8Array): string {
  if (hasard.length !== HASARD_CODE) throw new Error("Un code de secours est fait de 28 octets tirés au hasard");
  return Array.from({ length: GROUPES_CODE }, (_vide, rang) => {
    const valeurs = Array.from(hasard.subarray(rang * LONGUEUR_GROUPE, (rang + 1) * LONGUEUR_GROUPE), (octet) => octet & 31);
    return [...valeurs, computeControle(valeurs, rang)].map((valeur) => ALPHABET.charAt(valeur)).join("");
  }).join(" ");
}

/** Reads a code as people type it: any case, any separator, O for 0, I or L for 1, U for V. */
export function parseCodeSecours(texte: string): CodeLu {
  const lettres = Array.from(texte.toUpperCase().replace(/[\s\p{Pd}.,;_]/gu, "").replace(/O/g, "0").replace(/[IL]/g, "1").replace(/U/g, "V"));
  for (let rang = 0; rang < GROUPES_CODE; rang += 1) {
    const groupe = lettres.slice(rang * (LONGUEUR_GROUPE + 1), (rang + 1) * (LONGUEUR_GROUPE + 1)).map((lettre) => ALPHABET.indexOf(lettre));
    if (groupe.includes(-1)) return { kind: "faux", groupe: rang + 1 };
    if (groupe.length <= LONGUEUR_GROUPE) return { kind: "incomplet", justes: rang };
    if (groupe[LONGUEUR_GROUPE] !== computeControle(groupe.slice(0, LONGUEUR_GROUPE), rang)) return { kind: "faux", groupe: rang + 1 };
  }
  if (lettres.length > GROUPES_CODE * (LONGUEUR_GROUPE + 1)) return { kind: "faux", groupe: GROUPES_CODE };
  return { kind: "lu", code: formatGroupes(lettres) };
}

function formatGroupes(lettres: readonly string[]): string {
  return Array.from({ length: GROUPES_CODE }, (_vide, rang) => lettres.slice(rang * (LONGUEUR_GROUPE + 1), (rang + 1) * (LONGUEUR_GROUPE + 1)).join("")).join(" ");
}

/** Σ αⁱ·vᵢ in the field, and the rank of the group: one wrong character, two swapped ones, two swapped groups all show. */
function computeControle(valeurs: readonly number[], rang: number): number {
  return valeurs.reduce((somme, valeur, place) => somme ^ multiply(valeur, place + 1), multiply(rang + 1, LONGUEUR_GROUPE + 1));
}

/** `valeur` · α^`puissance`, α being the root of the polynomial. */
function multiply(valeur: number, puissance: number): number {
  let produit = valeur;
  for (let pas = 0; pas < puissance; pas += 1) produit = (produit & 16) === 0 ? produit << 1 : (produit << 1) ^ POLYNOME;
  return produit;
}
