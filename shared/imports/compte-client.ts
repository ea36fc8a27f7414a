import { montant, sumMontants } from "../kernel/montant.ts";
import type { Credit, Dette, LigneTiers } from "./imputation.ts";
import { settleParPiece, settleParSolde } from "./imputation.ts";
import type { CompteClient, NatureCompte } from "./lecture.ts";
import { createCleLigne, listCreancesOuvertes, listPostes } from "./postes.ts";

export interface OuverturesClient {
  readonly code: string;
  readonly nom: string;
  readonly nature: NatureCompte;
  /** Open lines of 411 and 416. */
  readonly lignes: readonly LigneTiers[];
  /** Open lines of 4191: received in advance, hence in credit. */
  readonly avances: readonly LigneTiers[];
}

/**
 * A customer's open items, and what may be claimed of them. The sum of the items is his balance; the sum of the claims is his balance
 * less his advances, never below nil: the rule that keeps from suing someone who owes nothing.
 */
export function computeCompteClient({ code, nom, nature, lignes, avances }: OuverturesClient): CompteClient {
  const dettes = lignes.filter((ligne) => ligne.montant > 0).toSorted(compareDates).map(createDette);
  const credits = createCredits(code, lignes);
  settleParPiece(dettes, credits);
  const postes = listPostes(code, dettes, credits);
  const dettesAvances = avances.filter((ligne) => ligne.montant > 0).toSorted(compareDates).map(createDette);
  const creditsAvances = createCredits(code, avances);
  settleParPiece(dettesAvances, creditsAvances);
  settleParSolde(dettesAvances, creditsAvances);
  settleParSolde(dettes, [...credits, ...creditsAvances].toSorted((premier, second) => compareDates(premier.ligne, second.ligne)));
  const solde = sumMontants(lignes.map((ligne) => ligne.montant));
  const totalAvances = montant(Math.max(0, -avances.reduce((total, ligne) => total + ligne.montant, 0)));
  return { code, nom, nature, solde, avances: totalAvances, plafond: montant(Math.max(0, solde - totalAvances)), postes, creances: listCreancesOuvertes(code, dettes) };
}

function createDette(ligne: LigneTiers): Dette {
  return { ligne, reste: ligne.montant, imputations: [] };
}

function createCredits(code: string, lignes: readonly LigneTiers[]): readonly Credit[] {
  const rangs = new Map<string, number>();
  return lignes.filter((ligne) => ligne.montant < 0).toSorted(compareDates).map((ligne) => {
    const cle = createCleLigne(code, ligne);
    const rang = rangs.get(cle) ?? 0;
    rangs.set(cle, rang + 1);
    return { ligne, cle: rang === 0 ? cle : `${cle}|${rang + 1}`, reste: -ligne.montant };
  });
}

function compareDates(premier: LigneTiers, second: LigneTiers): number {
  return premier.dateFacture < second.dateFacture ? -1 : premier.dateFacture > second.dateFacture ? 1 : premier.ligne - second.ligne;
}
