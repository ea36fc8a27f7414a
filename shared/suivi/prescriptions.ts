import type { Jour } from "../kernel/jour.ts";
import type { Resultat } from "../kernel/resultat.ts";
import type { Creance, Dossier } from "../model/dossier.ts";
import type { Baremes } from "../regles/baremes.ts";
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
