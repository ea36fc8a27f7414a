import type { Jour } from "../kernel/jour.ts";
import { type Montant, montant, sumMontants } from "../kernel/montant.ts";
import type { Affectation } from "./rapprochement-modele.ts";

/** What a payment would leave on a dossier beyond all that it owes on that day. */
export interface TropPercu {
  readonly dossierId: string;
  readonly trop: Montant;
}

/** Dossiers that would be paid more than they owe, interest and indemnities included; a dossier whose statement is unknown is never one of them. */
export function listTropPercus(affectations: readonly Affectation[], jour: Jour, findSolde: (dossierId: string, jour: Jour) => Montant | undefined): readonly TropPercu[] {
  const recus = affectations.filter(({ kind }) => kind === "reglement");
  return [...new Set(recus.map(({ dossierId }) => dossierId))].flatMap((dossierId): readonly TropPercu[] => {
    const solde = findSolde(dossierId, jour);
    const place = sumMontants(recus.filter((affectation) => affectation.dossierId === dossierId).map((affectation) => affectation.montant));
    return solde === undefined || place <= solde ? [] : [{ dossierId, trop: montant(place - Math.max(0, solde)) }];
  });
}
