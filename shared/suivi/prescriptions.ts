import type { Jour } from "../kernel/jour.ts";
import type { Resultat } from "../kernel/resultat.ts";
import type { TypeTitre } from "../kernel/types-titre.ts";
import type { Creance, Dossier } from "../model/dossier.ts";
import type { Baremes } from "../regles/baremes.ts";
import { type ActeSalvateur, type ActesSalvateurs, computeActesSalvateurs } from "../regles/prescription/actes-salvateurs.ts";
import { computePrescriptionTitre, type NumeroTitre, type PrescriptionTitre } from "../regles/prescription/prescription-titre.ts";
import { computePrescription, type Prescription } from "../regles/prescription/prescription.ts";
import { hasPrescriptionLongue } from "../regles/voies/titre.ts";
import { isEcheanceSure } from "./decompte-dossier.ts";
import { findContre, isOpposableAuDebiteur, listObligesPrescription, type Poursuivi } from "./obliges.ts";
import { listTitres, type TitreDossier } from "./titres.ts";

export interface PrescriptionCreance {
  readonly creanceId: string;
  readonly numero: string;
  readonly resultat: Resultat<Prescription>;
}

/** One count per claim (C. civ., art. 2233), each with the facts that concern it, against the debtor or against another who owes it (art. 2245 and 2246). */
export function listPrescriptions(dossier: Dossier, au: Jour, baremes: Baremes, poursuivi: Poursuivi = {}): readonly PrescriptionCreance[] {
  return dossier.creances.map((creance) => ({
    creanceId: creance.creanceId,
    numero: creance.numero,
    resultat: computePrescriptionCreance(creance, dossier, au, baremes, poursuivi),
  }));
}

/** The earliest last useful day among the claims, prudent theory; `undefined` when none could be computed. */
export function findAgirAuPlusTard(prescriptions: readonly PrescriptionCreance[]): Jour | undefined {
  return prescriptions
    .flatMap(({ resultat }) => (resultat.kind === "calcule" && resultat.valeur.agirAuPlusTard !== undefined ? [resultat.valeur.agirAuPlusTard] : []))
    .toSorted()
    .at(0);
}

/** A title of the dossier, and how long it may be enforced. */
export interface PrescriptionDuTitre {
  readonly titreId: string;
  readonly titre: TitreDossier;
  readonly resultat: Resultat<PrescriptionTitre>;
}

/** How long each title of the dossier may be enforced: ten years of its own from its day, or the time of the claim itself (CPCE, art. L111-3 and L111-4). */
export function listPrescriptionsTitres(dossier: Dossier, au: Jour, baremes: Baremes): readonly PrescriptionDuTitre[] {
  return listTitres(dossier).filter(({ rendu }) => rendu <= au).map((titre) => ({ titreId: titre.titreId, titre, resultat: computePrescriptionDuTitre(titre, dossier, au, baremes) }));
}

const NUMEROS: Readonly<Record<TypeTitre, NumeroTitre>> = { 1: "1", 2: "2", "2bis": "2 bis", 3: "3", 4: "4", "4bis": "4 bis", 5: "5", 6: "6", 7: "7" };

/** Of a title that lives as long as the claim, the claim that ends first decides. */
function computePrescriptionDuTitre({ type, rendu, isOrdonnanceInjonction }: TitreDossier, dossier: Dossier, au: Jour, baremes: Baremes): Resultat<PrescriptionTitre> {
  const titre = { numero: NUMEROS[type], date: rendu, isOrdonnanceInjonction };
  const evenements = listInterruptions(dossier, rendu, au);
  if (hasPrescriptionLongue(type)) return computePrescriptionTitre({ titre, creance: { nature: dossier.creances[0]?.nature ?? "droit_commun", dates: {} }, evenements, periodiques: [], au }, baremes);
  const resultats = dossier.creances.map((creance): Resultat<PrescriptionTitre> => {
    if (creance.nature === undefined) return { kind: "incomplet", manquants: ["la nature de la créance"] };
    return computePrescriptionTitre({ titre, creance: { nature: creance.nature, dates: listDates(creance) }, evenements, periodiques: [], au }, baremes);
  });
  const ordre = (resultat: Resultat<PrescriptionTitre>) => (resultat.kind === "calcule" ? (resultat.valeur.principal.agirAuPlusTard ?? "9999") : "");
  return resultats.toSorted((a, b) => (ordre(a) < ordre(b) ? -1 : 1))[0] ?? { kind: "incomplet", manquants: ["au moins une créance\u00A0: ce titre vit aussi longtemps qu’elle"] };
}

/** What restarts the time of a title: acts that enforce it, and the debtor's own word. */
function listInterruptions(dossier: Dossier, depuis: Jour, au: Jour) {
  return dossier.evenements
    .filter((evenement) => isOpposableAuDebiteur(evenement, dossier))
    .filter(({ kind, dateFait }) => (kind === "acte_execution" || kind === "mesure_conservatoire" || kind === "reconnaissance" || kind === "paiement_partiel") && dateFait >= depuis && dateFait <= au)
    .map(({ kind: type, dateFait: date, fin, issue, pieceId }) => ({ type, date, fin, issue, piece: pieceId }));
}

/** Acts that keep a title alive, the cheapest first; none when its time is spent, stopped or not known. */
export function listActesDuTitre({ resultat }: PrescriptionDuTitre, dossier: Dossier, au: Jour): readonly ActeSalvateur[] {
  if (resultat.kind !== "calcule") return [];
  const isProcedureCollective = dossier.evenements.some(({ kind, fin, dateFait }) => kind === "declaration_creance" && dateFait <= au && (fin === undefined || fin > au));
  const actes = computeActesSalvateurs({ nature: resultat.valeur.regime === "titre" ? "execution_titre" : (dossier.creances[0]?.nature ?? "droit_commun"), prescription: resultat.valeur.principal, au, hasTitre: true, isProcedureCollective });
  return actes.kind === "calcule" ? actes.valeur.actes : [];
}

/** Which act would save a claim, before when; what does not save it (C. civ., art. 2240 to 2246). */
export function computeActesCreance({ creanceId, resultat }: PrescriptionCreance, dossier: Dossier, au: Jour): Resultat<ActesSalvateurs> {
  if (resultat.kind !== "calcule") return resultat;
  const nature = dossier.creances.find((creance) => creance.creanceId === creanceId)?.nature;
  if (nature === undefined) return { kind: "incomplet", manquants: ["la nature de la créance"] };
  const isProcedureCollective = dossier.evenements.some(({ kind, fin, dateFait }) => kind === "declaration_creance" && dateFait <= au && (fin === undefined || fin > au));
  return computeActesSalvateurs({ nature, prescription: resultat.valeur, au, hasTitre: false, isProcedureCollective });
}

function computePrescriptionCreance(creance: Creance, dossier: Dossier, au: Jour, baremes: Baremes, poursuivi: Poursuivi): Resultat<Prescription> {
  if (creance.nature === undefined) return { kind: "incomplet", manquants: ["la nature de la créance"] };
  return computePrescription({
    nature: creance.nature,
    dates: listDates(creance),
    evenements: dossier.evenements
      .filter(({ kind, creanceId, dateFait }) => kind !== "contestation" && dateFait <= au && (creanceId === undefined || creanceId === creance.creanceId))
      .map((evenement) => ({ type: evenement.kind, date: evenement.dateFait, fin: evenement.fin, issue: evenement.issue, piece: evenement.pieceId, contre: findContre(evenement) })),
    au,
    ...listObligesPrescription(dossier, poursuivi),
  }, baremes);
}

/** A guessed due date never delays the starting point. */
function listDates(creance: Creance) {
  return { execution: creance.dateExecution, facture: creance.dateFacture, echeance: isEcheanceSure(creance) ? creance.echeance : undefined };
}
