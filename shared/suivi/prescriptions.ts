import { formatJour } from "../kernel/format-jour.ts";
import type { Jour } from "../kernel/jour.ts";
import type { Resultat } from "../kernel/resultat.ts";
import type { Creance, Dossier } from "../model/dossier.ts";
import type { Baremes } from "../regles/baremes.ts";
import { type ActesSalvateurs, computeActesSalvateurs } from "../regles/prescription/actes-salvateurs.ts";
import { computePrescriptionTitre, type PrescriptionTitre } from "../regles/prescription/prescription-titre.ts";
import { computePrescription, type Prescription } from "../regles/prescription/prescription.ts";
import { isEcheanceSure } from "./decompte-dossier.ts";

export interface PrescriptionCreance {
  readonly creanceId: string;
  readonly numero: string;
  readonly resultat: Resultat<Prescription>;
}

/** One count per claim (C. civ., art. 2233), each with the facts that concern it. */
export function listPrescriptions(dossier: Dossier, au: Jour, baremes: Baremes): readonly PrescriptionCreance[] {
  return dossier.creances.map((creance) => ({
    creanceId: creance.creanceId,
    numero: creance.numero,
    resultat: computePrescriptionCreance(creance, dossier, au, baremes),
  }));
}

/** The earliest last useful day among the claims, prudent theory; `undefined` when none could be computed. */
export function findAgirAuPlusTard(prescriptions: readonly PrescriptionCreance[]): Jour | undefined {
  return prescriptions
    .flatMap(({ resultat }) => (resultat.kind === "calcule" && resultat.valeur.agirAuPlusTard !== undefined ? [resultat.valeur.agirAuPlusTard] : []))
    .toSorted()
    .at(0);
}

/** A decision that became enforceable in a procedure of the dossier, and how long it may be enforced. */
export interface PrescriptionDuTitre {
  readonly jalonId: string;
  /** « Ordonnance d’injonction de payer du 04/05/2018 ». */
  readonly titre: string;
  readonly resultat: Resultat<PrescriptionTitre>;
}

const DECISIONS: ReadonlySet<string> = new Set(["decision_executoire", "force_chose_jugee", "absence_opposition"]);

/** Titles of the dossier, one a procedure: from the day on which its decision became enforceable (CPCE, art. L111-3 1° and L111-4). */
export function listPrescriptionsTitres(dossier: Dossier, au: Jour, baremes: Baremes): readonly PrescriptionDuTitre[] {
  return dossier.poursuites.flatMap(({ poursuiteId, kind, juridiction }): readonly PrescriptionDuTitre[] => {
    const jalon = dossier.jalons.find((candidat) => candidat.poursuiteId === poursuiteId && DECISIONS.has(candidat.kind) && candidat.dateFait <= au);
    if (jalon === undefined) return [];
    const isOrdonnanceInjonction = kind === "injonction-de-payer";
    const evenements = dossier.evenements.filter(({ kind: acte, dateFait }) => (acte === "acte_execution" || acte === "reconnaissance" || acte === "paiement_partiel") && dateFait >= jalon.dateFait && dateFait <= au).map(({ kind: type, dateFait: date, fin, issue, pieceId }) => ({ type, date, fin, issue, piece: pieceId }));
    const resultat = computePrescriptionTitre({ titre: { numero: "1", date: jalon.dateFait, isOrdonnanceInjonction }, creance: { nature: dossier.creances[0]?.nature ?? "droit_commun", dates: {} }, evenements, periodiques: [], au }, baremes);
    return [{ jalonId: jalon.jalonId, titre: `${isOrdonnanceInjonction ? "ordonnance d’injonction de payer" : "décision"}${juridiction === undefined ? "" : `, ${juridiction}`}, exécutoire le ${formatJour(jalon.dateFait)}`, resultat }];
  });
}

/** Which act would save a claim, before when; what does not save it (C. civ., art. 2240 to 2246). */
export function computeActesCreance({ creanceId, resultat }: PrescriptionCreance, dossier: Dossier, au: Jour): Resultat<ActesSalvateurs> {
  if (resultat.kind !== "calcule") return resultat;
  const nature = dossier.creances.find((creance) => creance.creanceId === creanceId)?.nature;
  if (nature === undefined) return { kind: "incomplet", manquants: ["la nature de la créance"] };
  const isProcedureCollective = dossier.evenements.some(({ kind, fin, dateFait }) => kind === "declaration_creance" && dateFait <= au && (fin === undefined || fin > au));
  return computeActesSalvateurs({ nature, prescription: resultat.valeur, au, hasTitre: false, isProcedureCollective });
}

function computePrescriptionCreance(creance: Creance, dossier: Dossier, au: Jour, baremes: Baremes): Resultat<Prescription> {
  if (creance.nature === undefined) return { kind: "incomplet", manquants: ["la nature de la créance"] };
  return computePrescription({
    nature: creance.nature,
    dates: {
      execution: creance.dateExecution,
      facture: creance.dateFacture,
      // A guessed due date never delays the starting point.
      echeance: isEcheanceSure(creance) ? creance.echeance : undefined,
    },
    evenements: dossier.evenements
      .filter(({ kind, creanceId, dateFait }) => kind !== "contestation" && dateFait <= au && (creanceId === undefined || creanceId === creance.creanceId))
      .map(({ kind, dateFait, fin, issue, pieceId }) => ({ type: kind, date: dateFait, fin, issue, piece: pieceId })),
    au,
  }, baremes);
}
