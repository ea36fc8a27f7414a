import type { Jour } from "../kernel/jour.ts";
import { type Montant, montant, MONTANT_NUL, sumMontants } from "../kernel/montant.ts";
import type { Dividende, Dossier, Reglement } from "../model/dossier.ts";
import type { Decompte } from "../regles/decompte/decompte.ts";
import { listReglementsComptes } from "./decompte-dossier.ts";
import { readTitreDecompte } from "./titre-decompte.ts";

/** A dividend with what came of it and what that paid. */
export interface DividendeSuivi {
  readonly dividende: Dividende;
  readonly reglements: readonly Reglement[];
  readonly recu: Montant;
  /** Still expected of it. */
  readonly reste: Montant;
  readonly isEnRetard: boolean;
  /** What the statement did with the money received. */
  readonly surInterets: Montant;
  readonly surPrincipal: Montant;
}

/** Every dividend announced, the next one first among those that are not paid; interest stopped at the opening is paid first, then the principal (C. civ., art. 1343-1). */
export function listDividendes(dossier: Dossier, decompte: Decompte | undefined, au: Jour): readonly DividendeSuivi[] {
  if (dossier.dividendes.length === 0) return [];
  const comptes = decompte === undefined ? [] : listReglementsComptes(readTitreDecompte(dossier, decompte.arreteAu).dossier, decompte.arreteAu);
  const imputations = decompte?.creances.flatMap((creance) => creance.imputations.filter(({ kind }) => kind === "reglement")) ?? [];
  return dossier.dividendes.map((dividende): DividendeSuivi => {
    const reglements = dossier.reglements.filter(({ dividendeId, dateFait }) => dividendeId === dividende.dividendeId && dateFait <= au);
    const siennes = imputations.filter(({ rang }) => comptes[rang]?.dividendeId === dividende.dividendeId);
    const recu = sumMontants(reglements.map(({ montant: somme }) => somme));
    const reste = recu >= dividende.montant ? MONTANT_NUL : montant(dividende.montant - recu);
    return { dividende, reglements, recu, reste, isEnRetard: reste > 0 && dividende.pourLe < au, surInterets: sumMontants(siennes.map(({ surInterets }) => surInterets)), surPrincipal: sumMontants(siennes.map(({ surPrincipal }) => surPrincipal)) };
  });
}
