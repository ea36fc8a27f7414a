import { minMontant, type Montant, MONTANT_NUL, subtractMontant, sumMontants } from "../kernel/montant.ts";
import { findValeurCalculee } from "../kernel/resultat.ts";
import type { Dossier } from "../model/dossier.ts";
import type { VueDossier } from "./vue-dossier.ts";

/** What is due, split between what the debtor disputes and what he does not. */
export interface PartContestee {
  readonly total: Montant;
  readonly conteste: Montant;
  /** What a provision in référé may be asked for (CPC, art. 835 and 873). */
  readonly incontestable: Montant;
}

/**
 * The verdict of a person first: all of it when « contestée » without an amount; else the disputes still open, each for its amount
 * or for what remains of its claim, never more than is due. `undefined` while nothing is disputed or no statement can be made.
 */
export function computePartContestee({ dossier, decompte }: Pick<VueDossier, "dossier" | "decompte">): PartContestee | undefined {
  const valeur = findValeurCalculee(decompte);
  // What a title orders to pay was disputed before its judge.
  if (valeur === undefined || valeur.creances.some(({ condamnation }) => condamnation !== undefined)) return undefined;
  const restants = new Map(valeur.creances.map(({ id, principalRestant }) => [id, principalRestant]));
  const brut = findConteste(dossier, restants, valeur.total);
  if (brut === undefined) return undefined;
  const conteste = minMontant(brut, valeur.total);
  return conteste <= 0 ? undefined : { total: valeur.total, conteste, incontestable: subtractMontant(valeur.total, conteste) };
}

function findConteste({ verdict, litiges }: Dossier, restants: ReadonlyMap<string, Montant>, total: Montant): Montant | undefined {
  if (verdict?.verdict === "serieuse") return undefined;
  if (verdict?.montantConteste !== undefined) return verdict.montantConteste;
  if (verdict?.verdict === "contestee") return total;
  const ouverts = litiges.filter(({ issue }) => issue === undefined || issue === "fonde");
  return ouverts.length === 0 ? undefined : sumMontants(ouverts.map(({ montant, creanceId }) => montant ?? (creanceId === undefined ? total : (restants.get(creanceId) ?? MONTANT_NUL))));
}
