import { exhaustive } from "../../kernel/exhaustive.ts";
import { addJours, type Jour, jour, maxJour, minJour } from "../../kernel/jour.ts";
import { MONTANT_NUL, type Montant, subtractMontant, sumMontants } from "../../kernel/montant.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Baremes } from "../baremes.ts";
import { findTauxConventionnel } from "../interets/taux-conventionnel.ts";
import { findTauxL44110 } from "../interets/taux-l441-10.ts";
import { findTauxLegal } from "../interets/taux-legal.ts";
import { type FindTranche, splitTranches, type Tranches } from "../interets/tranche-taux.ts";
import type { FaitsCreance, FaitsDecompte, Imputation, Segment } from "./types-decompte.ts";
import { computeIndemnite } from "./indemnite.ts";
import { listSegments, type Palier } from "./segments.ts";

/** A claim while its payments and credit notes are applied, in the order of their dates. */
export interface Compte {
  readonly creance: FaitsCreance;
  /** First day that bears interest. */
  readonly debut: Jour;
  readonly tranches: Tranches;
  readonly findTranche: FindTranche;
  /** Successive principals, the last being the one owed now. */
  readonly paliers: readonly Palier[];
  readonly principal: Montant;
  readonly interetsPayes: Montant;
  /** What remains of the 40 €, and the value that was read when they are due. */
  readonly indemnite: Montant;
  readonly indemniteLue?: ParametreLu | undefined;
  readonly imputations: readonly Imputation[];
}

export function createCompte(creance: FaitsCreance, faits: FaitsDecompte, baremes: Baremes): Compte {
  const indemnite = computeIndemnite(creance, faits, baremes);
  const findTranche = createFindTranche(creance, faits, baremes);
  const debut = findDebutInterets(creance);
  return {
    creance,
    debut,
    findTranche,
    tranches: splitTranches(findTranche, debut, findFinInterets(faits)),
    paliers: [{ depuis: ORIGINE, principal: creance.montantTtc }],
    principal: creance.montantTtc,
    interetsPayes: MONTANT_NUL,
    indemnite: indemnite.montant,
    indemniteLue: indemnite.lu,
    imputations: [],
  };
}

export function listSegmentsDe(compte: Compte, au: Jour, baseJours: number): readonly Segment[] {
  return listSegments(compte.paliers, compte.tranches.tranches, au, baseJours);
}

/** Interest accrued up to that day included, less what was paid. */
export function findInteretsDus(compte: Compte, au: Jour, baseJours: number): Montant {
  const courus = sumMontants(listSegmentsDe(compte, au, baseJours).map((segment) => segment.montant));
  return subtractMontant(courus, compte.interetsPayes);
}

/** A payment or credit note applied: what reduces the principal counts from the next day. */
export function addImputation(compte: Compte, imputation: Imputation): Compte {
  const principal = subtractMontant(compte.principal, imputation.surPrincipal);
  const palier = { depuis: addJours(imputation.date, 1), principal };
  return {
    ...compte,
    principal,
    paliers: imputation.surPrincipal === 0 && imputation.surInterets === 0 ? compte.paliers : [...compte.paliers, palier],
    interetsPayes: sumMontants([compte.interetsPayes, imputation.surInterets]),
    indemnite: subtractMontant(compte.indemnite, imputation.surIndemnite),
    imputations: [...compte.imputations, imputation],
  };
}

const ORIGINE = jour("0001-01-01");

/** Last day that bears interest: the day of the statement, or the eve of the judgment that opens collective proceedings. */
function findFinInterets({ arreteAu, ouvertureProcedureCollectiveLe }: FaitsDecompte): Jour {
  return ouvertureProcedureCollectiveLe === undefined ? arreteAu : minJour(arreteAu, addJours(ouvertureProcedureCollectiveLe, -1));
}

function createFindTranche({ taux }: FaitsCreance, faits: FaitsDecompte, baremes: Baremes): FindTranche {
  switch (taux.regime) {
    case "l441-10-defaut":
      return (date) => findTauxL44110(date, baremes);
    case "legal":
      return (date) => findTauxLegal(date, { creancier: faits.creancier.qualite, dateExecutoire: faits.titre?.executoireLe }, baremes);
    case "conventionnel": {
      const isEntreProfessionnels = faits.creancier.qualite === "professionnel" && faits.debiteur.qualite === "professionnel";
      return (date) => findTauxConventionnel(date, { taux: taux.tauxPpm, isEntreProfessionnels }, baremes);
    }
    default:
      return exhaustive(taux);
  }
}

/** The day after the due date (C. com., art. L441-10 II); for the legal rate, not before the mise en demeure (C. civ., art. 1231-6). */
function findDebutInterets({ echeance, interetsDu, taux }: FaitsCreance): Jour {
  if (interetsDu !== undefined) return interetsDu;
  return addJours(taux.regime === "legal" ? maxJour(echeance, taux.miseEnDemeureLe) : echeance, 1);
}
