import { formatJourLong } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import type { Jour } from "../kernel/jour.ts";
import type { Dossier, Evenement, Mandat, Piece } from "../model/dossier.ts";
import { LIBELLES_EVENEMENT } from "../suivi/libelles.ts";
import { findAgirAuPlusTard, type PrescriptionCreance } from "../suivi/prescriptions.ts";
import { listNumerosCreance, listNumerosPieces } from "./citation.ts";
import { formatIntitulePiece } from "./noms-pieces.ts";

/** One line of the printed chronology; `pieceNumeros` are numbers of the bordereau. */
export interface LigneActe {
  readonly date: Jour;
  readonly libelle: string;
  /** What a text attaches to the fact, never an opinion: « interrompt la prescription ». */
  readonly effet?: string | undefined;
  readonly pieceNumeros: readonly number[];
}

/**
 * What happened between the parties, out of the living facts (a corrected amount is told once, as corrected), then the dates to come.
 * What the department did for itself (import, qualification, notes) is not a fact of the case.
 */
export function listLignesActe(dossier: Dossier, mandat: Mandat | undefined, prescriptions: readonly PrescriptionCreance[]): readonly LigneActe[] {
  const agir = findAgirAuPlusTard(prescriptions);
  return [
    ...listFactures(dossier),
    ...dossier.avoirs.map(({ dateFait, numero, montant, creanceId }) => ({
      date: dateFait,
      libelle: `Avoir${numero === undefined ? "" : ` n° ${numero}`} de ${formatMontant(montant)}`,
      pieceNumeros: creanceId === undefined ? [] : listNumerosCreance(creanceId, dossier, ["avoir"]),
    })),
    ...dossier.reglements.map(({ dateFait, montant, libelle }) => ({ date: dateFait, libelle: `Règlement de ${formatMontant(montant)}${formatDetail(libelle)}`, pieceNumeros: [] })),
    ...dossier.evenements.map((evenement) => createLigneEvenement(evenement, dossier)),
    ...listPiecesDatees(dossier),
    ...(mandat?.dateEcheance === undefined ? [] : [{ date: mandat.dateEcheance, libelle: "Projet d’acte attendu de l’avocat", pieceNumeros: [] }]),
    ...(agir === undefined ? [] : [{ date: agir, libelle: "Prescription, thèse prudente\u00A0: agir au plus tard ce jour", pieceNumeros: [] }]),
  ];
}

function listFactures(dossier: Dossier): readonly LigneActe[] {
  return dossier.creances.flatMap(({ creanceId, numero, montantTtc, dateFacture, dateExecution, dateFait, echeance }) => [
    ...(dateExecution === undefined ? [] : [{ date: dateExecution, libelle: `Fin de l’exécution, facture n° ${numero}`, pieceNumeros: listNumerosCreance(creanceId, dossier, ["bon-de-livraison"]) }]),
    {
      date: dateFacture ?? dateFait,
      libelle: `Facture n° ${numero}, ${formatMontant(montantTtc)} TTC${echeance === undefined ? "" : `, exigible le ${formatJourLong(echeance)}`}`,
      pieceNumeros: listNumerosCreance(creanceId, dossier, ["facture"]),
    },
  ]);
}

/** Said wherever it could be believed otherwise: neither interrupts (Com. 18/05/2022, 20-23.204; Civ. 1re 10/07/1990, 89-13.345). */
const EFFETS: Readonly<Partial<Record<Evenement["kind"], string>>> = {
  mise_en_demeure: "n’interrompt pas la prescription",
  requete_injonction: "n’interrompt pas la prescription",
};

function createLigneEvenement({ kind, dateFait, detail, pieceId }: Evenement, dossier: Dossier): LigneActe {
  return { date: dateFait, libelle: `${LIBELLES_EVENEMENT[kind]}${formatDetail(detail)}`, effet: EFFETS[kind], pieceNumeros: pieceId === undefined ? [] : listNumerosPieces([pieceId], dossier) };
}

const NATURES_DATEES: readonly Piece["nature"][] = ["contrat", "bon-de-commande", "bon-de-livraison", "reconnaissance-de-dette", "contestation", "decision", "signification"];

/** A dated contract or order is a fact, unless an event or the end of the work already tells it. */
function listPiecesDatees({ pieces, evenements, creances }: Dossier): readonly LigneActe[] {
  const racontees = new Set(evenements.map(({ pieceId }) => pieceId));
  const executees = new Set(creances.filter(({ dateExecution }) => dateExecution !== undefined).map(({ creanceId }) => creanceId));
  return pieces.flatMap((piece) => {
    const { datePiece: date, nature, pieceId, numero, creanceIds } = piece;
    const isRacontee = racontees.has(pieceId) || (nature === "bon-de-livraison" && creanceIds.some((id) => executees.has(id)));
    return date === undefined || isRacontee || !NATURES_DATEES.includes(nature) ? [] : [{ date, libelle: formatIntitulePiece(piece, creances), pieceNumeros: [numero] }];
  });
}

function formatDetail(detail: string | undefined): string {
  return detail === undefined ? "" : ` : ${detail}`;
}
