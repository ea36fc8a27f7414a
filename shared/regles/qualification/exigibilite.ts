import { isNonEmpty, type NonEmpty } from "../../kernel/brand.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import { formatMontant } from "../../kernel/format-montant.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { Montant } from "../../kernel/montant.ts";
import { capitalize, formatNombreDe } from "../../kernel/texte.ts";
import { createConstat, createPorte } from "./creation-porte.ts";
import type { Constat, Porte } from "./porte.ts";

export interface FaitsExigibilite {
  readonly au: Jour;
  readonly creances: readonly CreanceExigible[];
  readonly contestations: readonly Contestation[];
}

export interface CreanceExigible {
  readonly id: string;
  /** How a reader names it: « facture n° F-25-0412 ». */
  readonly libelle: string;
  readonly echeance?: Jour | undefined;
  /** The due date was computed by the application and nobody confirmed it. */
  readonly isEcheanceCalculee: boolean;
  /** What remains of the principal; `undefined` when it could not be computed. */
  readonly principalRestant?: Montant | undefined;
  /** Grace granted to the debtor, last day included. */
  readonly delaiAccordeJusquau?: Jour | undefined;
  /** Condition that is not met yet, in French. */
  readonly condition?: string | undefined;
  /** Pièces on which the due date is read. */
  readonly pieceIds: readonly string[];
}

export interface Contestation {
  readonly date: Jour;
  /** Absent: every claim. */
  readonly creanceId?: string | undefined;
  readonly montant?: Montant | undefined;
  /** What is disputed, in French: « défaut ou non-conformité ». */
  readonly objet?: string | undefined;
  /** How it ended; absent: still open. */
  readonly issue?: "fonde" | "non-fonde" | "retire" | undefined;
  readonly pieceIds: readonly string[];
}

/** Gate 1: is every claim due, certain and liquid? All reasons at once. */
export function computeExigibilite(faits: FaitsExigibilite): Porte {
  const constats = [
    ...listEcheances(faits),
    ...faits.creances.flatMap((creance) => [...listReserves(creance), ...listObstacles(creance, faits.au)]),
    ...faits.contestations.map((contestation) => createContestation(contestation, faits)),
  ];
  return createPorte(isNonEmpty(constats) ? constats : SANS_CREANCE);
}

const SANS_CREANCE: NonEmpty<Constat> = [createConstat("manque", "Aucune créance dans ce dossier")];

/** Claims past their due date, told together; a date that nobody confirmed proves nothing. */
function listEcheances({ creances, au }: FaitsExigibilite): readonly Constat[] {
  const echues = creances.flatMap((creance) => (creance.echeance !== undefined && !creance.isEcheanceCalculee && creance.echeance < au ? [{ ...creance, echeance: creance.echeance }] : []));
  const premiere = echues.map(({ echeance }) => echeance).toSorted().at(0);
  if (premiere === undefined) return [];
  const nombre = formatNombreDe(echues.length, "échéance passée", "échéances passées");
  const libelle = echues.length === 1 ? `Échéance passée le ${formatJour(premiere)}` : `${nombre}, la première le ${formatJour(premiere)}`;
  return [createConstat("acquis", libelle, { creanceIds: echues.map(({ id }) => id), pieceIds: [...new Set(echues.flatMap(({ pieceIds }) => pieceIds))] })];
}

function listReserves({ id, libelle, echeance, isEcheanceCalculee, principalRestant }: CreanceExigible): readonly Constat[] {
  const creanceIds = [id];
  return [
    ...(echeance === undefined ? [createConstat("reserve", `${capitalize(libelle)}\u00A0: échéance inconnue, à saisir`, { creanceIds })] : []),
    ...(echeance !== undefined && isEcheanceCalculee ? [createConstat("reserve", `${capitalize(libelle)}\u00A0: échéance calculée au ${formatJour(echeance)}, à confirmer sur une pièce`, { creanceIds })] : []),
    ...(principalRestant === undefined ? [createConstat("reserve", `${capitalize(libelle)}\u00A0: montant restant à établir`, { creanceIds })] : []),
    ...(principalRestant === 0 ? [createConstat("fait", `${capitalize(libelle)}\u00A0: principal soldé`, { creanceIds })] : []),
  ];
}

function listObstacles({ id, libelle, echeance, condition, delaiAccordeJusquau }: CreanceExigible, au: Jour): readonly Constat[] {
  const creanceIds = [id];
  const isDelaiOuvert = delaiAccordeJusquau !== undefined && delaiAccordeJusquau >= au;
  return [
    ...(echeance !== undefined && echeance >= au ? [createConstat("manque", `${capitalize(libelle)}\u00A0: échéance le ${formatJour(echeance)}, pas encore passée`, { creanceIds })] : []),
    ...(condition === undefined ? [] : [createConstat("manque", `${capitalize(libelle)}\u00A0: condition non remplie, ${condition}`, { creanceIds })]),
    ...(isDelaiOuvert ? [createConstat("manque", `${capitalize(libelle)}\u00A0: délai accordé jusqu’au ${formatJour(delaiAccordeJusquau)}`, { creanceIds, references: [{ texte: "C. civ.", article: "1343-5" }] })] : []),
  ];
}

const ISSUES: Readonly<Record<NonNullable<Contestation["issue"]>, string>> = { fonde: "reconnue fondée, à déduire par un avoir", "non-fonde": "close, non fondée", retire: "retirée par le débiteur" };

/** A dispute that was answered informs; one that was found right still has to be deducted. */
function createContestation({ date, creanceId, montant, objet: quoi, issue, pieceIds }: Contestation, { creances }: FaitsExigibilite): Constat {
  const visees = creances.filter(({ id }) => creanceId === undefined || id === creanceId);
  const objet = creanceId === undefined ? "l’ensemble" : (visees[0]?.libelle ?? "une créance retirée");
  const somme = montant === undefined ? "montant contesté à préciser" : `${formatMontant(montant)} contestés`;
  const suite = issue === undefined ? somme : ISSUES[issue];
  const kind = issue === "non-fonde" || issue === "retire" ? "fait" : "reserve";
  return createConstat(kind, `Contestation du ${formatJour(date)} sur ${objet}${quoi === undefined ? "" : ` (${quoi})`}\u00A0: ${suite}`, { creanceIds: visees.map(({ id }) => id), pieceIds });
}
