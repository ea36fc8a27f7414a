import type { Jour } from "../kernel/jour.ts";
import { type Montant, MONTANT_NUL, minMontant, montant, subtractMontant, sumMontants } from "../kernel/montant.ts";
import { findValeurCalculee, type Resultat } from "../kernel/resultat.ts";
import type { Debiteur, Dossier, Reglement, Reversement } from "../model/dossier.ts";
import { createSujetId, type FaitBrouillon } from "../model/fait.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import type { Baremes } from "../regles/baremes.ts";
import type { Decompte } from "../regles/decompte/decompte.ts";
import { computeDecompteDossier } from "./decompte-dossier.ts";

/** Money of the company that an étude or an avocat still holds. */
export interface SommeDetenue {
  readonly reglement: Reglement;
  /** What was not passed on yet, costs kept deducted. */
  readonly reste: Montant;
  readonly pourLe?: Jour | undefined;
  readonly isEnRetard: boolean;
}

/** Payments received elsewhere than on the company's account and not passed on whole, the oldest first. */
export function listSommesDetenues({ reglements, reversements }: Pick<Dossier, "reglements" | "reversements">, au: Jour): readonly SommeDetenue[] {
  const reverses = computeReverses(reglements, reversements);
  return reglements
    .filter(({ canal, dateFait }) => canal !== undefined && canal !== "direct" && dateFait <= au)
    .toSorted((a, b) => (a.dateFait < b.dateFait ? -1 : a.dateFait > b.dateFait ? 1 : 0))
    .flatMap((reglement): readonly SommeDetenue[] => {
      const reste = subtractMontant(reglement.montant, reverses.get(reglement.reglementId) ?? MONTANT_NUL);
      return reste <= 0 ? [] : [{ reglement, reste, pourLe: reglement.reversementPour, isEnRetard: reglement.reversementPour !== undefined && reglement.reversementPour < au }];
    });
}

/** Each reversement settles the payments that it names, one after the other. */
function computeReverses(reglements: readonly Reglement[], reversements: readonly Reversement[]): ReadonlyMap<string, Montant> {
  const reverses = new Map<string, Montant>();
  for (const { reglementIds, montant: recu, retenu = MONTANT_NUL } of reversements) {
    let reste = sumMontants([recu, retenu]);
    for (const id of reglementIds) {
      const deja = reverses.get(id) ?? MONTANT_NUL;
      const du = subtractMontant(reglements.find(({ reglementId }) => reglementId === id)?.montant ?? MONTANT_NUL, deja);
      const part = minMontant(reste, du);
      reverses.set(id, sumMontants([deja, part]));
      reste = subtractMontant(reste, part);
    }
  }
  return reverses;
}

/** What the debtor paid beyond all that he owed, less what was given back to him. */
export function computeARendre({ remboursements }: Pick<Dossier, "remboursements">, decompte: Decompte | undefined): Montant {
  const rendu = sumMontants(remboursements.map(({ montant: somme }) => somme));
  return montant(Math.max(0, (decompte?.tropPercu ?? 0) - rendu));
}

export interface PaiementEnvisage {
  readonly date: Jour;
  readonly montant: Montant;
  readonly creanceId?: string | undefined;
}

/**
 * By how much a payment not recorded yet exceeds what it would pay on its day; `MONTANT_NUL` when it does not, `undefined` when no
 * statement tells. A payment that names an invoice exceeds it even when others are due: it was meant for that one (C. civ., art. 1342-10).
 */
export function computeExces({ dossier, debiteur }: { readonly dossier: Dossier; readonly debiteur: Debiteur | undefined }, paiement: PaiementEnvisage, au: Jour, baremes: Baremes): Montant | undefined {
  const jour = paiement.date > au ? paiement.date : au;
  const faitId = dossier.creances[0]?.faitId;
  if (faitId === undefined) return undefined;
  const envisage: Reglement = { reglementId: "envisage", montant: paiement.montant, creanceId: paiement.creanceId, dateFait: paiement.date, faitId };
  const findTropPercu = (resultat: Resultat<Decompte>) => findValeurCalculee(resultat)?.tropPercu;
  const sans = findTropPercu(computeDecompteDossier(dossier, debiteur, jour, baremes));
  const avec = findTropPercu(computeDecompteDossier({ ...dossier, reglements: [...dossier.reglements, envisage] }, debiteur, jour, baremes));
  return sans === undefined || avec === undefined ? undefined : montant(Math.max(0, avec - sans));
}

/** The fact that gives up all that remained due on a day. */
export function createAbandon(dossierId: string, contenu: Omit<ContenuPar["abandon"], "abandonId">, au: Jour, abandonId: string): FaitBrouillon {
  return { sujet: createSujetId("dossier", dossierId), type: "abandon", dateFait: au, remplace: [], contenu: { abandonId, ...contenu } };
}
