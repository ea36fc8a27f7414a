import { foldTexte } from "../../kernel/texte.ts";

/**
 * French order of texts, learned a few at a time so that no keystroke waits for it: accents and case count only between texts that are
 * otherwise the same, numbers are read as numbers (« Lot 9 » before « Lot 10 »).
 */
export interface Classement {
  /** Learns texts; those already known cost nothing. */
  readonly add: (textes: Iterable<string>) => void;
  /** Place of a text that was learned, from 0; what was not goes last. */
  readonly findRang: (texte: string) => number;
}

export function createClassement(): Classement {
  let textes: readonly string[] = [];
  // Those that are learned, with their place once it is asked for.
  const rangs = new Map<string, number>();
  let isRange = true;
  return {
    add: (candidats) => {
      const nouveaux: string[] = [];
      for (const texte of candidats) {
        if (rangs.has(texte)) continue;
        rangs.set(texte, 0);
        nouveaux.push(texte);
      }
      if (nouveaux.length === 0) return;
      textes = mergeTries(textes, nouveaux);
      isRange = false;
    },
    findRang: (texte) => {
      if (!isRange) for (const [rang, range] of textes.entries()) rangs.set(range, rang);
      isRange = true;
      return rangs.get(texte) ?? textes.length;
    },
  };
}

// A space comes first, then punctuation, digits, letters, as in a dictionary; the engine compares code units.
const APRES_CHIFFRES = /[ :-@[-`{-~]/g;

function computeCle(texte: string): string {
  const pli = foldTexte(texte).replace(APRES_CHIFFRES, (signe) => String.fromCharCode(signe === " " ? 1 : 2 + (signe.charCodeAt(0) % 30)));
  return /\d/.test(pli) ? pli.replace(/\d+/g, (chiffres) => chiffres.replace(/^0+(?=\d)/, "").padStart(12, "0")) : pli;
}

const collator = new Intl.Collator("fr", { numeric: true });

/** Keys are as heavy as the texts: they are made for those that are compared, and forgotten. */
function createComparaison(): (premier: string, second: string) => number {
  const cles = new Map<string, string>();
  const findCle = (texte: string): string => {
    const connue = cles.get(texte) ?? computeCle(texte);
    cles.set(texte, connue);
    return connue;
  };
  return (premier, second) => {
    const [premiere, seconde] = [findCle(premier), findCle(second)];
    if (premiere !== seconde) return premiere < seconde ? -1 : 1;
    return collator.compare(premier, second) || (premier < second ? -1 : 1);
  };
}

/** Each new text finds its place by halves: a few are compared with a few. */
function mergeTries(connus: readonly string[], nouveaux: string[]): readonly string[] {
  const compare = createComparaison();
  nouveaux.sort(compare);
  if (connus.length === 0) return nouveaux;
  const fondus: string[] = [];
  let pris = 0;
  for (const nouveau of nouveaux) {
    const place = findPlace(connus, nouveau, pris, compare);
    for (; pris < place; pris += 1) fondus.push(connus[pris] ?? "");
    fondus.push(nouveau);
  }
  return fondus.concat(connus.slice(pris));
}

function findPlace(connus: readonly string[], texte: string, depuis: number, compare: (premier: string, second: string) => number): number {
  let [bas, haut] = [depuis, connus.length];
  while (bas < haut) {
    const milieu = (bas + haut) >> 1;
    if (compare(connus[milieu] ?? "", texte) < 0) bas = milieu + 1;
    else haut = milieu;
  }
  return bas;
}
