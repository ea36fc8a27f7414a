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

interface Entree {
  readonly texte: string;
  readonly cle: string;
}

export function createClassement(): Classement {
  const connus = new Set<string>();
  let entrees: readonly Entree[] = [];
  let rangs: ReadonlyMap<string, number> | undefined;
  return {
    add: (textes) => {
      const nouveaux: Entree[] = [];
      for (const texte of textes) {
        if (connus.has(texte)) continue;
        connus.add(texte);
        nouveaux.push({ texte, cle: computeCle(texte) });
      }
      if (nouveaux.length === 0) return;
      entrees = mergeTriees(entrees, nouveaux.sort(compareEntrees));
      rangs = undefined;
    },
    findRang: (texte) => {
      rangs ??= new Map(entrees.map((entree, rang) => [entree.texte, rang]));
      return rangs.get(texte) ?? entrees.length;
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

function compareEntrees(premiere: Entree, seconde: Entree): number {
  if (premiere.cle !== seconde.cle) return premiere.cle < seconde.cle ? -1 : 1;
  return collator.compare(premiere.texte, seconde.texte) || (premiere.texte < seconde.texte ? -1 : 1);
}

function mergeTriees(premieres: readonly Entree[], secondes: readonly Entree[]): readonly Entree[] {
  if (premieres.length === 0) return secondes;
  const fondues: Entree[] = [];
  let rang = 0;
  for (const seconde of secondes) {
    for (let premiere = premieres[rang]; premiere !== undefined && compareEntrees(premiere, seconde) < 0; premiere = premieres[rang]) {
      fondues.push(premiere);
      rang += 1;
    }
    fondues.push(seconde);
  }
  return fondues.concat(premieres.slice(rang));
}
