import type { Jour } from "../../kernel/jour.ts";
import { MONTANT_NUL, minMontant, montant } from "../../kernel/montant.ts";
import type { RefusTaux } from "../interets/tranche-taux.ts";
import { compareTextes, createTerme, type Terme } from "./borne.ts";
import { addImputation, type Compte, extendCompte } from "./compte.ts";
import type { Mouvement } from "./mouvements.ts";
import type { FaitsReglement, Imputation } from "./types-decompte.ts";

export interface Etat {
  readonly comptes: readonly Compte[];
  /** What payments left once interest and principal were paid: it goes to the indemnities, then to the costs. */
  readonly restes: readonly Reste[];
}

export interface Reste {
  readonly reglement: FaitsReglement;
  readonly rang: number;
  readonly montant: number;
}

/** A state after one more payment or credit note. */
export function addMouvement(etat: Etat, mouvement: Mouvement): Etat {
  return mouvement.kind === "avoir" ? addAvoir(etat, mouvement) : addReglement(etat, mouvement);
}

/** Oldest due date, those that wait for a confirmation last, then identifier. */
export function compareAnciennete({ creance: premiere }: Compte, { creance: seconde }: Compte): number {
  return compareTextes(premiere.echeance ?? APRES_TOUT, seconde.echeance ?? APRES_TOUT) || compareTextes(premiere.id, seconde.id);
}

/** A credit note reduces the principal, at most to zero; it is not a payment (R-IMP-04). */
function addAvoir({ comptes, restes }: Etat, { avoir, rang, date }: Mouvement & { readonly kind: "avoir" }): Etat {
  const terme = createTerme(date);
  return {
    restes,
    comptes: comptes.map((compte) => {
      if (compte.creance.id !== avoir.creanceId) return compte;
      const surPrincipal = minMontant(avoir.montant, compte.principal);
      const courant = surPrincipal === 0 ? compte : extendCompte(compte, terme);
      return addImputation(courant, { kind: "avoir", rang, date, surInterets: MONTANT_NUL, surPrincipal, surIndemnite: MONTANT_NUL });
    }),
  };
}

/** Interest then principal, claim after claim (C. civ., art. 1343-1 and 1342-10). */
function addReglement({ comptes, restes }: Etat, { reglement, rang, date }: Mouvement & { readonly kind: "reglement" }): Etat {
  const terme = createTerme(date);
  let disponible: number = reglement.fraisId === undefined ? reglement.montant : 0;
  const payes = new Map<Compte, Compte>();
  for (const { compte, refus } of disponible === 0 ? [] : listCibles(comptes, reglement)) {
    if (disponible === 0) break;
    if (refus !== undefined) {
      payes.set(compte, { ...compte, refus });
      break;
    }
    const paye = addPaiement(compte, terme, { rang, disponible, isPrincipalDabord: reglement.principalDabord !== undefined });
    payes.set(compte, paye.compte);
    disponible = paye.reste;
  }
  const reste = reglement.fraisId === undefined ? disponible : reglement.montant;
  return {
    comptes: payes.size === 0 ? comptes : comptes.map((compte) => payes.get(compte) ?? compte),
    restes: reste === 0 ? restes : [...restes, { reglement, rang, montant: reste }],
  };
}

interface Paiement {
  readonly rang: number;
  readonly disponible: number;
  readonly isPrincipalDabord: boolean;
}

function addPaiement(compte: Compte, terme: Terme, { rang, disponible, isPrincipalDabord }: Paiement): { readonly compte: Compte; readonly reste: number } {
  const courant = extendCompte(compte, terme);
  const { interets, principal } = courant;
  if (interets + principal === 0) return { compte, reste: disponible };
  const premier = Math.min(disponible, isPrincipalDabord ? principal : interets);
  const second = Math.min(disponible - premier, isPrincipalDabord ? interets : principal);
  const [surPrincipal, surInterets] = isPrincipalDabord ? [premier, second] : [second, premier];
  const imputation: Imputation = { kind: "reglement", rang, date: terme.jour, surInterets: montant(surInterets), surPrincipal: montant(surPrincipal), surIndemnite: MONTANT_NUL };
  return { compte: addImputation(courant, imputation), reste: disponible - premier - second };
}

interface Cible {
  readonly compte: Compte;
  readonly isEchue: boolean;
  readonly taux: number;
  /** The order of the claims that still owe depends on a rate that nobody knows yet. */
  readonly refus?: RefusTaux | undefined;
}

/** The claim named by the payment, else all: due before not due, highest rate that day, oldest due date, identifier. */
function listCibles(comptes: readonly Compte[], { date, creanceId }: FaitsReglement): readonly Cible[] {
  const cibles = comptes
    .filter(({ creance }) => creanceId === undefined || creance.id === creanceId)
    .map((compte): Cible => createCible(compte, date))
    .sort((premiere, seconde) => Number(seconde.isEchue) - Number(premiere.isEchue) || seconde.taux - premiere.taux || compareAnciennete(premiere.compte, seconde.compte));
  return cibles.every(({ refus }) => refus === undefined) ? cibles : cibles.map((cible) => (isIndecise(cible, cibles) ? cible : { ...cible, refus: undefined }));
}

function createCible(compte: Compte, date: Jour): Cible {
  const tranche = compte.findTranche(date);
  const { echeance } = compte.creance;
  const isEchue = echeance !== undefined && echeance <= date;
  return tranche.kind === "tranche" ? { compte, isEchue, taux: tranche.taux } : { compte, isEchue, taux: TAUX_INCONNU, refus: tranche };
}

/** Never ranked by a guess: another claim that owes as well, due or not due alike, may bear a higher rate than the unknown one. Two claims at the same unknown rate are equal. */
function isIndecise({ compte, isEchue, refus }: Cible, cibles: readonly Cible[]): boolean {
  if (refus === undefined || !isDebiteur(compte)) return false;
  return cibles.some((autre) => autre.isEchue === isEchue && autre.refus?.motif !== refus.motif && isDebiteur(autre.compte));
}

function isDebiteur({ principal, interets }: Compte): boolean {
  return principal + interets > 0;
}

/** Greater than any day written as text. */
const APRES_TOUT = "~";

/** Above all the others, so that the refusal is met before anything that it would outrank is paid. */
const TAUX_INCONNU = Number.MAX_SAFE_INTEGER;
