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
  const parCompte = new Map<string | undefined, Map<string, Egaux>>();
  return ({ compte, date, montant, reference }) => {
    const connus = parCompte.get(compte) ?? new Map<string, Egaux>();
    parCompte.set(compte, connus);
    const jourMontant = `${date}|${montant}`;
    const propre = foldReference(reference ?? "");
    const egaux = connus.get(jourMontant) ?? { nombre: 0, premiere: propre };
    const commun = ++egaux.nombre;
    if (commun === 1) connus.set(jourMontant, egaux);
    // A reference may serve twice (some banks number by batch): day and amount stand beside it.
    const cle = createCleConnue(format, `${compte ?? "?"}|${jourMontant}${propre === "" ? `#${commun}` : `|${propre}#${rankReference(egaux, propre)}`}`);
    return compte === undefined ? { cle } : { cle, cleCommune: `banque|${compte}|${jourMontant}#${commun}` };
  };
}

/** Movements of one account, one day and one amount. */
interface Egaux {
  nombre: number;
  /** Reference of the first one: nearly always the only one. */
  readonly premiere: string;
  references?: Map<string, number>;
}

function rankReference(egaux: Egaux, propre: string): number {
  if (egaux.nombre === 1) return 1;
  egaux.references ??= new Map([[egaux.premiere, 1]]);
  const rang = (egaux.references.get(propre) ?? 0) + 1;
  egaux.references.set(propre, rang);
  return rang;
}
