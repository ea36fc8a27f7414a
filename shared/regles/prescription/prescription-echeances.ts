import { isNonEmpty, type NonEmpty } from "../../kernel/brand.ts";
import { formatJour, formatJourComplet } from "../../kernel/format-jour.ts";
import { type Jour, minJour } from "../../kernel/jour.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Calcule, Etape, Resultat } from "../../kernel/resultat.ts";
import type { Baremes } from "../baremes.ts";
import { computePrescription } from "./prescription.ts";
import type { EvenementPrescription, FaitsPrescription, Prescription } from "./types-prescription.ts";

export interface FaitsEcheances extends Omit<FaitsPrescription, "dates" | "evenements"> {
  readonly echeances: readonly EcheanceDue[];
  /** Day on which the whole capital became due: instalments to come start on it. */
  readonly decheanceTermeLe?: Jour | undefined;
  readonly evenements: readonly EvenementEcheance[];
}

export interface EcheanceDue {
  readonly id: string;
  readonly libelle: string;
  readonly echeance: Jour;
}

export interface EvenementEcheance extends EvenementPrescription {
  /** Instalments that the act concerns; all of them when absent. */
  readonly echeanceIds?: readonly string[] | undefined;
}

export interface PrescriptionEcheance {
  readonly id: string;
  readonly libelle: string;
  readonly depart: Jour;
  readonly prescription: Prescription;
}

/** One count per instalment, in the order of their starts. */
export interface PrescriptionEcheances {
  readonly lignes: readonly PrescriptionEcheance[];
  /** First day on which an instalment not yet lost would be; absent when none may be. */
  readonly agirAuPlusTard?: Jour | undefined;
}

/**
 * Periodic or staggered debts are prescribed instalment by instalment, from each due date; what was not due yet starts on the day when
 * the whole became due (C. civ., art. 2233 3°; R-PD-01).
 */
export function computePrescriptionEcheances(faits: FaitsEcheances, baremes: Baremes): Resultat<PrescriptionEcheances> {
  const { echeances, decheanceTermeLe, au } = faits;
  if (!isNonEmpty(echeances)) return { kind: "incomplet", manquants: ["au moins une échéance"] };
  const calculs: (readonly [EcheanceDue, Jour, Calcule<Prescription>])[] = [];
  for (const due of echeances) {
    const depart = decheanceTermeLe === undefined ? due.echeance : minJour(due.echeance, decheanceTermeLe);
    const resultat = computePrescription({ ...faits, dates: { echeance: depart }, evenements: faits.evenements.filter(({ echeanceIds }) => echeanceIds?.includes(due.id) ?? true) }, baremes);
    if (resultat.kind !== "calcule") return resultat;
    calculs.push([due, depart, resultat]);
  }
  const lignes = calculs.map(([{ id, libelle }, depart, { valeur }]) => ({ id, libelle, depart, prescription: valeur })).toSorted((a, b) => (a.depart < b.depart ? -1 : a.depart > b.depart ? 1 : 0));
  const limites = lignes.flatMap(({ prescription }) => (prescription.agirAuPlusTard !== undefined && prescription.statut !== "prescrite" && prescription.agirAuPlusTard >= au ? [prescription.agirAuPlusTard] : []));
  const parametres = listUniques(calculs.flatMap(([, , { justification }]) => justification.parametres));
  const aVerifier = decheanceTermeLe === undefined ? [] : ["À vérifier\u00A0: point de départ du capital devenu exigible par déchéance du terme, donné de mémoire."];
  return {
    kind: "calcule",
    valeur: { lignes, agirAuPlusTard: limites.toSorted()[0] },
    justification: {
      regle: "prescription/prescription-echeances",
      references: REFERENCES,
      etapes: [{ libelle: "Une prescription par échéance", references: REFERENCES }, ...listDecheance(decheanceTermeLe), ...lignes.map(createEtape)],
      parametres,
      avertissements: [...new Set([...aVerifier, ...calculs.flatMap(([, , { justification }]) => justification.avertissements)])],
    },
  };
}

const REFERENCES: NonEmpty<Reference> = [{ texte: "C. civ.", article: "2233 3°" }];

function listDecheance(jour: Jour | undefined): readonly Etape[] {
  return jour === undefined ? [] : [{ libelle: "Déchéance du terme\u00A0: le capital restant devient exigible", valeur: formatJour(jour), references: REFERENCES }];
}

function createEtape({ libelle, depart, prescription }: PrescriptionEcheance): Etape {
  const { dernierJour, agirAuPlusTard, statut } = prescription;
  const etat = { prescrite: "prescrite", suspendue: "suspendue", interrompue: "interrompue par une instance en cours", non_prescrite: "court" }[statut];
  const suite = agirAuPlusTard === undefined || statut === "prescrite" ? "" : `, agir au plus tard le ${formatJourComplet(agirAuPlusTard)}`;
  return { libelle: `${libelle}\u00A0: départ le ${formatJour(depart)}, ${etat}${suite}`, ...(dernierJour === undefined ? {} : { valeur: formatJour(dernierJour) }) };
}

function listUniques(lus: readonly ParametreLu[]): readonly ParametreLu[] {
  return [...new Map(lus.map((lu) => [`${lu.id} ${lu.depuis}`, lu])).values()];
}
