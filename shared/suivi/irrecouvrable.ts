import type { Jour } from "../kernel/jour.ts";
import { formatJour } from "../kernel/format-jour.ts";
import { formatKindProcedure, type KindProcedure, MESURES_CONSERVATOIRES } from "../kernel/kinds-procedure.ts";
import { foldTexte } from "../kernel/texte.ts";
import type { Debiteur, Dossier, Jalon, Piece } from "../model/dossier.ts";
import { LIBELLES_EVENEMENT } from "./libelles.ts";
import { listTitres } from "./titres.ts";

/** What the facts alone say of why a claim will never be paid; a person confirms it (CGI, art. 272-1). */
export interface CauseFaits {
  readonly cause: "liquidation judiciaire" | "échec des poursuites";
  /** Of the judgment, or of the last act that found nothing; absent: not known. */
  readonly date?: Jour | undefined;
}

/** `undefined`: nothing in the dossier says it. A liquidation is enough by itself; else the last measure that found nothing. */
export function findCauseFaits(dossier: Pick<Dossier, "jalons">, debiteur: Debiteur | undefined): CauseFaits | undefined {
  if (debiteur?.procedure?.procedure === "liquidation_judiciaire") return { cause: "liquidation judiciaire", date: debiteur.procedure.dateOuverture };
  const constat = listConstats(dossier).at(-1);
  return constat === undefined ? undefined : { cause: "échec des poursuites", date: constat.dateFait };
}

/** Measures of enforcement or protection that were begun. */
const MESURES: ReadonlySet<KindProcedure> = new Set(["saisie_attribution", "commandement_saisie_vente", "saisie_vente", "commandement_remunerations", "saisie_remunerations", "saisie_vehicule", "saisie_parts", ...MESURES_CONSERVATOIRES]);

export function listMesuresEngagees({ jalons }: Pick<Dossier, "jalons">): readonly Jalon[] {
  return jalons.filter(({ kind }) => MESURES.has(kind));
}

/** What a measure found: nothing at the debtor's, or nothing held by the third party. */
export function listConstats({ jalons }: Pick<Dossier, "jalons">): readonly Jalon[] {
  return jalons.filter(({ kind, accorde }) => kind === "proces_verbal_carence" || (kind === "reponse_tiers" && accorde === 0)).toSorted((a, b) => (a.dateFait < b.dateFait ? -1 : 1));
}

/** « Saisie-attribution du 06/10/2026 ; Procès-verbal de carence du 12/10/2026 »; `undefined`: none was begun. */
export function formatMesures(dossier: Pick<Dossier, "jalons">): string | undefined {
  const suites = [...listMesuresEngagees(dossier), ...listConstats(dossier)].toSorted((a, b) => (a.dateFait < b.dateFait ? -1 : a.dateFait > b.dateFait ? 1 : 0));
  return suites.length === 0 ? undefined : suites.map((jalon) => `${formatJalon(jalon)} du ${formatJour(jalon.dateFait)}`).join(" ; ");
}

function formatJalon({ kind, accorde }: Jalon): string {
  return kind === "reponse_tiers" && accorde === 0 ? "Réponse du tiers saisi, qui ne détient rien" : formatKindProcedure(kind);
}

/** Something done to be paid, with what proves it. */
export interface Diligence {
  readonly le: Jour;
  readonly libelle: string;
  readonly detail?: string | undefined;
  readonly pieceIds: readonly string[];
}

/** Everything that was done to be paid, in order of day: reminders, procedures, titles, measures, collective proceedings. */
export function listDiligences(dossier: Dossier, debiteur: Debiteur | undefined): readonly Diligence[] {
  const procedure = debiteur?.procedure;
  const toutes: readonly Diligence[] = [
    ...dossier.evenements.filter(({ kind }) => kind !== "contestation").map(({ dateFait, kind, detail, pieceId }) => ({ le: dateFait, libelle: LIBELLES_EVENEMENT[kind], detail, pieceIds: toListe(pieceId) })),
    ...dossier.transmissions.map(({ dateFait }) => ({ le: dateFait, libelle: "Dossier remis au mandataire", pieceIds: [] })),
    ...dossier.jalons.map((jalon) => ({ le: jalon.dateFait, libelle: formatJalon(jalon), detail: jalon.detail, pieceIds: toListe(jalon.pieceId) })),
    ...(procedure?.dateOuverture === undefined ? [] : [{ le: procedure.dateOuverture, libelle: "Jugement d’ouverture d’une procédure collective", detail: procedure.juridiction, pieceIds: [] }]),
  ];
  // An event and its step of procedure tell one thing when they bear one name and one day.
  const parNom = new Map<string, Diligence>();
  for (const diligence of toutes) {
    const cle = `${diligence.le} ${diligence.libelle}`;
    const connue = parNom.get(cle);
    parNom.set(cle, connue === undefined ? diligence : { ...connue, detail: connue.detail ?? diligence.detail, pieceIds: [...new Set([...connue.pieceIds, ...diligence.pieceIds])] });
  }
  return [...parNom.values()].toSorted((a, b) => (a.le < b.le ? -1 : a.le > b.le ? 1 : 0));
}

function toListe(pieceId: string | undefined): readonly string[] {
  return pieceId === undefined ? [] : [pieceId];
}

/** Pièces whose name or title says one of these words. */
export function findPiecesNommees({ pieces }: Pick<Dossier, "pieces">, mots: RegExp): readonly Piece[] {
  return pieces.filter(({ nom, intitule }) => mots.test(foldTexte(`${intitule ?? ""} ${nom}`).replace(/[_.-]+/g, " ")));
}

/** Whether somebody still says that the debt is not owed: it is then not irrecoverable for all that. */
export function isContestee({ litiges, verdict, evenements }: Pick<Dossier, "litiges" | "verdict" | "evenements">): boolean {
  return litiges.some(({ issue }) => issue === undefined) || verdict?.verdict === "contestee" || (litiges.length === 0 && evenements.some(({ kind }) => kind === "contestation"));
}

/** Whether the dossier has what enforcement needs. */
export function hasTitre(dossier: Dossier): boolean {
  return listTitres(dossier).length > 0;
}
