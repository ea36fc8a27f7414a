import { isNonEmpty, type NonEmpty } from "../../kernel/brand.ts";
import { formatJourComplet } from "../../kernel/format-jour.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Calcule, Resultat } from "../../kernel/resultat.ts";
import { type Demeure, formatDemeure, isNotifieParExpedition } from "./demeure.ts";

export interface FaitsNotification {
  /** `lrar`: registered letter with acknowledgement; `acte`: an act of a commissaire de justice, of the registry or of the parquet. */
  readonly mode: "lrar" | "acte";
  /** Whose delay is counted: the one who notifies, or the one who is notified. */
  readonly pour: "expediteur" | "destinataire";
  /** Day of dispatch: the postmark of the letter. */
  readonly expedition?: Jour | undefined;
  /** Day on which the letter was handed over, or the act served. */
  readonly reception?: Jour | undefined;
  /** The letter came back unclaimed or refused. */
  readonly isNonReclamee?: boolean | undefined;
  /** Where the addressee lives; métropole when absent. */
  readonly demeure?: Demeure | undefined;
}

export interface DateNotification {
  readonly date: Jour;
}

/**
 * Day of a notification, for the one whose delay is counted (CPC, art. 668, 669, 647-1): dispatch for the sender of a letter,
 * reception for its addressee; abroad and in the Pacific, dispatch for the one who has an act notified.
 */
export function computeDateNotification(faits: FaitsNotification): Resultat<DateNotification> {
  const { mode, pour, expedition, reception, isNonReclamee = false, demeure = "metropole" } = faits;
  if (mode === "lrar" && pour === "destinataire" && isNonReclamee && reception === undefined) return { kind: "inapplicable", motif: NON_RECLAMEE, references: [ARTICLE_669] };
  const isExpedition = mode === "lrar" ? pour === "expediteur" : pour === "expediteur" && isNotifieParExpedition(demeure);
  const manquants = listManquants(faits, isExpedition);
  if (isNonEmpty(manquants)) return { kind: "incomplet", manquants };
  const date = isExpedition ? expedition : reception;
  if (date === undefined) throw new Error("Une date de notification manque");
  return createDate(date, formatEtape(mode, isExpedition, demeure), mode === "lrar" ? [ARTICLE_668, ARTICLE_669] : [isExpedition ? ARTICLE_647_1 : ARTICLE_640]);
}

const ARTICLE_640: Reference = { texte: "CPC", article: "640" };
const ARTICLE_647_1: Reference = { texte: "CPC", article: "647-1" };
const ARTICLE_668: Reference = { texte: "CPC", article: "668" };
const ARTICLE_669: Reference = { texte: "CPC", article: "669" };

const NON_RECLAMEE = "La lettre n’a pas été remise\u00A0: elle n’a aucune date de réception et ne fait courir aucun délai contre son destinataire\u00A0; à vérifier, faire signifier l’acte par un commissaire de justice.";

function listManquants({ expedition, reception }: FaitsNotification, isExpedition: boolean): readonly string[] {
  if (isExpedition) return expedition === undefined ? ["le jour d’expédition"] : [];
  if (reception === undefined) return ["le jour de remise ou de signification"];
  return expedition !== undefined && reception < expedition ? ["une remise qui ne précède pas l’expédition"] : [];
}

function formatEtape(mode: FaitsNotification["mode"], isExpedition: boolean, demeure: Demeure): string {
  if (mode === "lrar") return isExpedition ? "Pour celui qui envoie la lettre, la date est celle de l’expédition (cachet de la poste)" : "Pour celui qui la reçoit, la date est celle de la remise contre signature";
  return isExpedition
    ? `Destinataire ${formatDemeure(demeure)}\u00A0: pour celui qui fait notifier, la date est celle de l’expédition de l’acte`
    : "La date est celle de l’acte remis ou signifié";
}

function createDate(date: Jour, libelle: string, references: NonEmpty<Reference>): Calcule<DateNotification> {
  return {
    kind: "calcule",
    valeur: { date },
    justification: { regle: "delais/notification", references, etapes: [{ libelle, valeur: formatJourComplet(date), references }], parametres: [], avertissements: [] },
  };
}
