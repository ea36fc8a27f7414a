import type { Jour } from "../kernel/jour.ts";
import { findValeurCalculee, type Resultat } from "../kernel/resultat.ts";
import type { Creance, Debiteur, Dossier, PorteId } from "../model/dossier.ts";
import type { Baremes } from "../regles/baremes.ts";
import type { Decompte } from "../regles/decompte/decompte.ts";
import type { Contestation } from "../regles/qualification/exigibilite.ts";
import type { Porte } from "../regles/qualification/porte.ts";
import { computeQualification } from "../regles/qualification/qualification.ts";
import { isEcheanceSure } from "./decompte-dossier.ts";
import { formatFacture } from "./libelles.ts";
import { LIBELLES_LITIGE } from "./libelles-qualification.ts";
import { listPiecesProbantes, readCreanceDocumentee } from "./preuves-dossier.ts";
import type { PrescriptionCreance } from "./prescriptions.ts";

/** What was already computed of the dossier, and the day it is looked at. */
export interface EtatDossier {
  readonly debiteur: Debiteur | undefined;
  readonly decompte: Resultat<Decompte>;
  readonly prescriptions: readonly PrescriptionCreance[];
  readonly au: Jour;
}

/** The three gates of a dossier as the rules see them, apart from what a person decided. */
export function computeQualificationDossier(dossier: Dossier, etat: EtatDossier, baremes: Baremes): Readonly<Record<PorteId, Porte>> {
  const { au, debiteur, prescriptions } = etat;
  const { exigible, documentee, nonPrescrite } = computeQualification({
    exigibilite: {
      au,
      creances: dossier.creances.map((creance) => readCreanceExigible(creance, dossier, etat)),
      contestations: listContestations(dossier, au),
    },
    documentation: {
      creances: dossier.creances.map(readCreanceDocumentee),
      pieces: listPiecesProbantes(dossier),
      levees: dossier.levees,
      isEntreCommercants: debiteur?.qualite === "professionnel" && dossier.creances.every(({ nature }) => nature === "commercial"),
    },
    nonPrescription: {
      au,
      prescriptions: prescriptions.map(({ creanceId, numero, resultat }) => ({ creanceId, libelle: formatFacture(numero), resultat })),
    },
  }, baremes);
  return { exigible, documentee, "non-prescrite": nonPrescrite };
}

/** Disputes followed with their amount, and letters of dispute that no dispute follows yet. */
function listContestations({ evenements, litiges }: Dossier, au: Jour): readonly Contestation[] {
  const suivies = litiges.filter(({ dateFait }) => dateFait <= au).map(({ dateFait, creanceId, montant, motif, issue, pieceId }): Contestation => ({
    date: dateFait, creanceId, montant, issue, objet: LIBELLES_LITIGE[motif].toLowerCase(), pieceIds: pieceId === undefined ? [] : [pieceId],
  }));
  const lettres = evenements.filter(({ kind, dateFait, creanceId }) => kind === "contestation" && dateFait <= au && !litiges.some((litige) => litige.creanceId === undefined || litige.creanceId === creanceId));
  return [...lettres.map(({ dateFait, creanceId, pieceId }) => ({ date: dateFait, creanceId, pieceIds: pieceId === undefined ? [] : [pieceId] })), ...suivies];
}

function readCreanceExigible(creance: Creance, dossier: Dossier, { decompte }: EtatDossier) {
  const { creanceId, numero, echeance } = creance;
  const lignes = findValeurCalculee(decompte)?.creances;
  const arrete = lignes?.find(({ id }) => id === creanceId);
  // Judged, an invoice is counted in the sum of its title.
  const isJugee = arrete === undefined && lignes?.some(({ condamnation }) => condamnation !== undefined) === true;
  return {
    id: creanceId,
    libelle: formatFacture(numero),
    echeance,
    isEcheanceCalculee: !isEcheanceSure(creance),
    principalRestant: isJugee ? creance.montantTtc : arrete?.principalRestant,
    pieceIds: dossier.pieces
      .filter(({ nature, creanceIds }) => nature === "facture" && creanceIds.includes(creanceId))
      .map(({ pieceId }) => pieceId),
  };
}
