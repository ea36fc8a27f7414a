import { addJours, jour, minJour } from "../../kernel/jour.ts";
import { minMontant, montant, MONTANT_NUL, type Montant } from "../../kernel/montant.ts";
import type { Baremes } from "../baremes.ts";
import { type Anniversaire, createAnniversaire, findAnniversaireSuivant } from "../interets/capitalisation.ts";
import type { FindTranche, RefusTaux, TrancheTaux } from "../interets/tranche-taux.ts";
import { type Borne, createBorne, createTerme, type Terme } from "./borne.ts";
import { createFindTranche, findDebutInterets } from "./regime-creance.ts";
import { type BaseInterets, createSegment } from "./segments.ts";
import type { FaitsCreance, FaitsDecompte, Imputation, Segment } from "./types-decompte.ts";

/** A claim while its payments and credit notes are applied, in the order of their dates. */
export interface Compte {
  readonly creance: FaitsCreance;
  readonly base: BaseInterets;
  readonly findTranche: FindTranche;
  /** First day that bears interest; none while a date is missing. */
  readonly debut: Borne | undefined;
  /** Last day that may bear interest, when something stopped it. */
  readonly arret: Terme | undefined;
  /** First day whose interest is not counted yet. */
  readonly ouvert: Borne;
  readonly anniversaire: Anniversaire | undefined;
  readonly principal: Montant;
  /** Interest counted and not paid, the capitalised part included. */
  readonly interets: Montant;
  /** Part of the unpaid interest that bears interest itself. */
  readonly capitalises: Montant;
  readonly segments: readonly Segment[];
  readonly imputations: readonly Imputation[];
  /** A day whose rate is unknown while a principal was owed. */
  readonly refus?: RefusTaux | undefined;
}

export interface Regles {
  readonly base: BaseInterets;
  /** Whole years of interest before it may bear interest. */
  readonly anneesCapitalisation: number;
}

export function createCompte(creance: FaitsCreance, faits: FaitsDecompte, regles: Regles, baremes: Baremes): Compte {
  const premier = findDebutInterets(creance);
  const debut = premier === undefined ? undefined : createBorne(premier);
  return {
    creance,
    base: regles.base,
    findTranche: createFindTranche(creance, faits, baremes),
    debut,
    arret: findArret(creance, faits),
    ouvert: debut ?? JAMAIS,
    anniversaire: faits.capitalisation === undefined || debut === undefined ? undefined : createAnniversaire(faits.capitalisation, debut.jour, regles.anneesCapitalisation, faits.ouvertureProcedureCollectiveLe),
    principal: creance.montantTtc,
    interets: creance.interetsAcquis ?? MONTANT_NUL,
    capitalises: MONTANT_NUL,
    segments: AUCUN_SEGMENT,
    imputations: AUCUNE_IMPUTATION,
  };
}

/** The same claim, its interest counted up to that day included. */
export function extendCompte(compte: Compte, au: Terme): Compte {
  const fin = compte.arret !== undefined && compte.arret.numero < au.numero ? compte.arret : au;
  if (fin.numero < compte.ouvert.numero) return compte;
  const segments: Segment[] = [];
  let { ouvert, anniversaire, capitalises, interets } = compte;
  while (ouvert.numero <= fin.numero) {
    if (anniversaire !== undefined && anniversaire.numero <= ouvert.numero) {
      capitalises = interets;
      anniversaire = findAnniversaireSuivant(anniversaire);
    }
    const tranche = compte.principal + capitalises === 0 ? undefined : compte.findTranche(ouvert.jour);
    if (tranche?.kind === "refus") return { ...compte, refus: tranche };
    const terme = findTerme(fin, tranche, anniversaire);
    if (tranche !== undefined) {
      const segment = createSegment({ principal: compte.principal, capitalises }, tranche, ouvert, terme, compte.base);
      segments.push(segment);
      interets = montant(interets + segment.montant);
    }
    ouvert = { jour: terme.lendemain, numero: terme.numero + 1 };
  }
  return replaceCours(compte, { ouvert, anniversaire, capitalises, interets, principal: compte.principal, segments: segments.length === 0 ? compte.segments : [...compte.segments, ...segments], imputations: compte.imputations });
}

/** A payment or credit note taken off a claim counted up to its day: what reduces the principal counts from the next day. */
export function addImputation(compte: Compte, imputation: Imputation): Compte {
  const { surInterets, surPrincipal } = imputation;
  const { ouvert, anniversaire, segments } = compte;
  return replaceCours(compte, {
    ouvert,
    anniversaire,
    segments,
    principal: montant(compte.principal - surPrincipal),
    interets: montant(compte.interets - surInterets),
    // The oldest interest is paid first: the capitalised one, so that nothing more than is owed bears interest.
    capitalises: montant(compte.capitalises - minMontant(compte.capitalises, surInterets)),
    imputations: [...compte.imputations, imputation],
  });
}

type Cours = Pick<Compte, "ouvert" | "anniversaire" | "principal" | "interets" | "capitalises" | "segments" | "imputations">;

/** Field by field: it is done for every payment of every claim, and copying the whole object costs many times more. */
function replaceCours({ creance, base, findTranche, debut, arret, refus }: Compte, { ouvert, anniversaire, principal, interets, capitalises, segments, imputations }: Cours): Compte {
  return { creance, base, findTranche, debut, arret, ouvert, anniversaire, principal, interets, capitalises, segments, imputations, refus };
}

/** Part of a stretch where nothing changes: up to `fin`, to the end of the rate, or to the eve of an anniversary. */
function findTerme(fin: Terme, tranche: TrancheTaux | undefined, anniversaire: Anniversaire | undefined): Terme {
  const fini = tranche !== undefined && tranche.numeroFin < fin.numero ? { jour: tranche.fin, numero: tranche.numeroFin, lendemain: tranche.lendemain } : fin;
  return anniversaire !== undefined && anniversaire.numero <= fini.numero ? createTerme(anniversaire.veille) : fini;
}

/** The eve of the opening judgment (C. com., art. L622-28) or of the admission to surendettement (C. conso, art. L722-14). */
function findArret({ isPretLong }: FaitsCreance, { ouvertureProcedureCollectiveLe: ouverture, recevabiliteSurendettementLe: recevabilite }: FaitsDecompte): Terme | undefined {
  const [premier, second] = [isPretLong === true ? undefined : ouverture, recevabilite];
  const arret = premier !== undefined && second !== undefined ? minJour(premier, second) : (premier ?? second);
  return arret === undefined ? undefined : createTerme(addJours(arret, -1));
}

/** After any day that a statement may be stopped on. */
const JAMAIS: Borne = createBorne(jour("9999-12-31"));
const AUCUN_SEGMENT: readonly Segment[] = [];
const AUCUNE_IMPUTATION: readonly Imputation[] = [];
