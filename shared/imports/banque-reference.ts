import { foldTexte } from "../kernel/texte.ts";

/** Letters and digits only, without accent nor case: `FA2025-014` and « fa 2025 014 » are one reference. */
export function foldReference(texte: string): string {
  // Most references of a bank are plain: nothing to decompose.
  return (/[^\x20-\x7E]/.test(texte) ? foldTexte(texte) : texte.toLowerCase()).replace(/[^a-z0-9]/g, "");
}

/** A text made ready to be searched for references. */
export interface TexteReference {
  /** Letters and digits only. */
  readonly nu: string;
  /** Where each of them stood in the folded text: two neighbours that did not touch are two words. */
  readonly places: readonly number[];
}

export function createTexteReference(texte: string): TexteReference {
  const plie = foldTexte(texte);
  const places: number[] = [];
  let nu = "";
  for (let rang = 0; rang < plie.length; rang++) {
    const signe = plie.charAt(rang);
    if (!/[a-z0-9]/.test(signe)) continue;
    nu += signe;
    places.push(rang);
  }
  return { nu, places };
}

/** References by their folded form, found inside a text at the cost of the text alone. */
export interface IndexReferences<T> {
  readonly parReference: ReadonlyMap<string, readonly T[]>;
  /** Lengths of the references that share a beginning, longest first. */
  readonly longueurs: ReadonlyMap<string, readonly number[]>;
}

const DEBUT = 3;
/** Shorter, or without a digit, a number is met by chance in any label. */
const LONGUEUR_MIN = 4;
const LONGUEUR_MIN_CHIFFRES = 5;

/** Long enough, with a digit: may be searched in a label. */
export function isReferenceDistincte(reference: string): boolean {
  return /\d/.test(reference) && reference.length >= (/^\d+$/.test(reference) ? LONGUEUR_MIN_CHIFFRES : LONGUEUR_MIN);
}

export function createIndexReferences<T>(elements: readonly T[], listReferences: (element: T) => readonly string[]): IndexReferences<T> {
  const parReference = new Map<string, T[]>();
  const longueurs = new Map<string, Set<number>>();
  for (const element of elements) {
    for (const reference of new Set(listReferences(element).map(foldReference).filter(isReferenceDistincte))) {
      const memes = parReference.get(reference);
      if (memes === undefined) parReference.set(reference, [element]);
      else memes.push(element);
      const debut = reference.slice(0, DEBUT);
      longueurs.set(debut, (longueurs.get(debut) ?? new Set()).add(reference.length));
    }
  }
  return {
    parReference,
    longueurs: new Map([...longueurs].map(([debut, tailles]) => [debut, [...tailles].toSorted((a, b) => b - a)])),
  };
}

/** References written in a text, longest first at each place: `AVFA2025002` is not read as `FA2025002`. */
export function listReferences<T>(index: IndexReferences<T>, { nu, places }: TexteReference): readonly string[] {
  const trouvees: { readonly debut: number; readonly fin: number; readonly reference: string }[] = [];
  for (let rang = 0; rang + DEBUT <= nu.length; rang++) {
    const longueurs = index.longueurs.get(nu.slice(rang, rang + DEBUT)) ?? [];
    const longueur = longueurs.find((taille) => index.parReference.has(nu.slice(rang, rang + taille)) && isEntiere(nu, places, rang, rang + taille));
    if (longueur !== undefined) trouvees.push({ debut: rang, fin: rang + longueur, reference: nu.slice(rang, rang + longueur) });
  }
  const entieres = trouvees.filter(({ debut, fin }) => !trouvees.some((autre) => autre.debut <= debut && autre.fin >= fin && autre.fin - autre.debut > fin - debut));
  return [...new Set(entieres.map(({ reference }) => reference))];
}

/** A digit that goes on before or after makes another number; a number of digits alone must stand alone. */
function isEntiere(nu: string, places: readonly number[], debut: number, fin: number): boolean {
  const touche = (rang: number): boolean => rang > 0 && rang < nu.length && (places[rang] ?? 0) === (places[rang - 1] ?? 0) + 1;
  const isChiffres = /^\d+$/.test(nu.slice(debut, fin));
  const coupe = (rang: number, dedans: string, dehors: string): boolean => touche(rang) && /[a-z0-9]/.test(dehors) && (isChiffres || (/\d/.test(dedans) && /\d/.test(dehors)));
  return !coupe(debut, nu.charAt(debut), nu.charAt(debut - 1)) && !coupe(fin, nu.charAt(fin - 1), nu.charAt(fin));
}
