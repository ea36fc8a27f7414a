import type { Jour } from "../kernel/jour.ts";
import { createCleConnue } from "./cle.ts";
import { foldReference } from "./banque-reference.ts";

/** What makes a movement the same in two files. */
export interface IdentiteMouvement {
  /** Account under its one name; absent when the file does not say. */
  readonly compte: string | undefined;
  readonly date: Jour;
  readonly montant: number;
  /** Reference that the bank gives to the movement, else what tells it from its equals. */
  readonly reference: string | undefined;
}

export interface ClesMouvement {
  readonly cle: string;
  readonly cleCommune?: string;
}

/**
 * Gives each movement of a file its keys: account with the bank's reference, or with day, amount and rank among equals. Two equal
 * movements of one day are two movements.
 */
export function createCles(format: string): (identite: IdentiteMouvement) => ClesMouvement {
  const parCompte = new Map<string | undefined, Map<string, number>>();
  return ({ compte, date, montant, reference }) => {
    const rangs = parCompte.get(compte) ?? new Map<string, number>();
    parCompte.set(compte, rangs);
    const rank = (egaux: string): number => {
      const rang = (rangs.get(egaux) ?? 0) + 1;
      rangs.set(egaux, rang);
      return rang;
    };
    const jourMontant = `${date}|${montant}`;
    const commun = rank(jourMontant);
    const propre = foldReference(reference ?? "");
    // A reference may serve twice (some banks number by batch): day and amount stand beside it.
    const cle = createCleConnue(format, `${compte ?? "?"}|${jourMontant}${propre === "" ? `#${commun}` : `|${propre}#${rank(`${jourMontant}|${propre}`)}`}`);
    return compte === undefined ? { cle } : { cle, cleCommune: `banque|${compte}|${jourMontant}#${commun}` };
  };
}
