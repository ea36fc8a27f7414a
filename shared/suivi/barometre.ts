import { countJours } from "../kernel/jour.ts";
import { type Montant, sumMontants } from "../kernel/montant.ts";
import type { Dossier, Evenement, Mandat } from "../model/dossier.ts";

/** A number of days with how many cases it rests on: never shown without. */
export interface Mesure {
  readonly nombre: number;
  /** Median, in days; `undefined`: no case. */
  readonly mediane: number | undefined;
}

/** What a mandataire's files say of him. */
export interface Barometre {
  /** Dossiers entrusted to him. */
  readonly dossiers: number;
  /** From the handing over to each kind of act. */
  readonly actes: readonly { readonly kind: Evenement["kind"]; readonly mesure: Mesure }[];
  /** Dossiers in which money came after the mandate. */
  readonly fructueux: number;
  readonly recouvre: Montant;
  readonly cout: Montant;
  /** Centimes spent for one euro received; `undefined`: nothing was received. */
  readonly coutParEuro: number | undefined;
  /** From a payment that he received to its reversement. */
  readonly reversement: Mesure;
  /** Payments that he still holds past their day. */
  readonly enRetard: number;
}

/** Acts that a mandataire makes; the others are the judge's, the debtor's or ours. */
const ACTES: readonly Evenement["kind"][] = ["signification_injonction", "assignation", "mesure_conservatoire", "acte_execution", "declaration_creance"];

/** Under this number of cases a median is a hint, not a measure: the screen says so. */
export const CAS_SUFFISANTS = 5;

/** The measures of one mandataire over the dossiers that name him; the same for everybody, whatever the order of the dossiers. */
export function computeBarometre(dossiers: readonly Dossier[], mandataireId: string, au: Dossier["dateOuverture"]): Barometre {
  const siens = dossiers.flatMap((dossier) => {
    const mandat = dossier.mandats.find((confie) => confie.mandataireId === mandataireId);
    return mandat === undefined ? [] : [{ dossier, depart: findDepart(dossier, mandat) }];
  });
  const recus = siens.map(({ dossier, depart }) => dossier.reglements.filter(({ dateFait }) => dateFait >= depart));
  const recouvre = sumMontants(recus.flat().map(({ montant }) => montant));
  const cout = sumMontants(siens.flatMap(({ dossier }) => {
    const mandats = new Set(dossier.mandats.filter((mandat) => mandat.mandataireId === mandataireId).map(({ mandatId }) => mandatId));
    return dossier.depenses.filter(({ mandatId }) => mandatId !== undefined && mandats.has(mandatId)).map(({ montant }) => montant);
  }));
  return {
    dossiers: siens.length,
    actes: ACTES.map((kind) => ({ kind, mesure: computeMesure(siens.flatMap(({ dossier, depart }) => listDelais(dossier, depart, kind))) })).filter(({ mesure }) => mesure.nombre > 0),
    fructueux: recus.filter(({ length }) => length > 0).length,
    recouvre, cout, coutParEuro: recouvre === 0 ? undefined : Math.round((cout * 100) / recouvre),
    reversement: computeMesure(siens.flatMap(({ dossier }) => listDelaisReversement(dossier, mandataireId))),
    enRetard: siens.flatMap(({ dossier }) => dossier.reglements.filter((reglement) => reglement.mandataireId === mandataireId && reglement.reversementPour !== undefined && reglement.reversementPour < au && !dossier.reversements.some(({ reglementIds }) => reglementIds.includes(reglement.reglementId)))).length,
  };
}

/** The day on which the file left; without one, that of the mandate. */
function findDepart({ transmissions }: Dossier, { mandatId, dateFait }: Mandat): Mandat["dateFait"] {
  return transmissions.find((transmission) => transmission.mandatId === mandatId)?.dateFait ?? dateFait;
}

/** The first act of that kind since the file left. */
function listDelais({ evenements }: Dossier, depart: Mandat["dateFait"], kind: Evenement["kind"]): readonly number[] {
  const premier = evenements.find((evenement) => evenement.kind === kind && evenement.dateFait >= depart);
  return premier === undefined ? [] : [countJours(depart, premier.dateFait)];
}

function listDelaisReversement({ reglements, reversements }: Dossier, mandataireId: string): readonly number[] {
  return reglements.filter((reglement) => reglement.mandataireId === mandataireId).flatMap(({ reglementId, dateFait }) => {
    const reversement = reversements.find(({ reglementIds }) => reglementIds.includes(reglementId));
    return reversement === undefined ? [] : [countJours(dateFait, reversement.dateFait)];
  });
}

/** Of an even number of cases, the mean of the two in the middle, rounded up: never better than it is. */
export function computeMesure(jours: readonly number[]): Mesure {
  const tries = jours.toSorted((a, b) => a - b);
  const milieu = Math.floor(tries.length / 2);
  const haut = tries[milieu];
  if (haut === undefined) return { nombre: 0, mediane: undefined };
  return { nombre: tries.length, mediane: tries.length % 2 === 1 ? haut : Math.ceil((haut + (tries[milieu - 1] ?? haut)) / 2) };
}
