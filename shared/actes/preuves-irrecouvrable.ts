import { formatJour } from "../kernel/format-jour.ts";
import type { Reference } from "../kernel/reference.ts";
import { formatListe, INSECABLE } from "../kernel/texte.ts";
import type { Dossier, Jalon } from "../model/dossier.ts";
import { findPiecesNommees, hasTitre, isContestee, listConstats, listDiligences, listMesuresEngagees } from "../suivi/irrecouvrable.ts";
import type { FaitsActe } from "./faits-acte.ts";
import { ccom, cgi } from "./modeles/references.ts";
import { findCauseTva, findRecuperation } from "./vocabulaire/tva.ts";

/** One thing that whoever reads the loss will look for. */
export interface Preuve {
  readonly objet: string;
  /** `absente`: the loss or the tax does not stand without it; `a-verifier`: a person must say. */
  readonly etat: "jointe" | "absente" | "a-verifier";
  /** Why it matters, in French, with where to give it. */
  readonly pourquoi: string;
  readonly references: readonly Reference[];
  readonly pieceIds: readonly string[];
}

const CE: Reference = { texte: "CE", article: "28/03/2012, 320470" };
const CGI = cgi("272-1");

/**
 * What proves that the claim will never be paid and gives its tax back, joined or missing (droit, R-TVA-01 to 05, R-CPT-01): a liquidation is enough
 * by itself, a failure of the proceedings is shown by a title, a measure and what it found.
 */
export function listPreuves(faits: FaitsActe): readonly Preuve[] {
  const { dossier } = faits;
  const { cause } = findCauseTva(faits);
  return [
    createCause(faits),
    ...(isContestee(dossier) ? [{ objet: "Fin de la contestation", etat: "absente", pourquoi: "Une créance contestée n’est pas irrécouvrable pour autant\u00A0: notez l’issue de la contestation.", references: [CGI], pieceIds: [] } as const] : []),
    createFactures(dossier),
    ...(cause === "liquidation judiciaire" || cause === "plan arrêté" ? listCollective(faits, cause) : []),
    ...(cause === "échec des poursuites" ? listPoursuites(faits) : []),
    ...(cause === "débiteur disparu" ? [createRecherches(dossier)] : []),
    createCertificat(dossier),
    ...listTaxe(faits),
    createEcriture(dossier),
  ];
}

function createCause(faits: FaitsActe): Preuve {
  const { cause, date } = findCauseTva(faits);
  const isConnue = cause !== undefined && date !== undefined;
  return {
    objet: "Cause de l’irrécouvrabilité et son jour", etat: isConnue ? "jointe" : "absente", references: [CGI], pieceIds: [],
    pourquoi: isConnue ? `${cause}, le ${formatJour(date)}.` : "La créance doit être définitivement irrécouvrable, et le délai de récupération court de ce jour\u00A0; une dépréciation ou l’indemnité d’un assureur ne suffisent pas. À répondre dans l’état récapitulatif (acte 29).",
  };
}

function createFactures({ creances, pieces }: Dossier): Preuve {
  const sans = creances.filter(({ creanceId }) => !pieces.some(({ nature, creanceIds }) => nature === "facture" && creanceIds.includes(creanceId)));
  return {
    objet: "Factures d’origine", etat: sans.length === 0 && creances.length > 0 ? "jointe" : "absente", references: [CE], pieceIds: pieces.filter(({ nature }) => nature === "facture").map(({ pieceId }) => pieceId),
    pourquoi: sans.length === 0 ? "Le duplicata les reprend à l’identique." : `Le duplicata reprend chaque facture à l’identique${INSECABLE}: il manque ${formatListe(sans.map(({ numero }) => numero))} parmi les pièces.`,
  };
}

function listCollective({ dossier, debiteur }: FaitsActe, cause: string): readonly Preuve[] {
  const jugements = findPiecesNommees(dossier, /jugement|liquidation|bodacc|plan de (sauvegarde|redressement|continuation)|cloture pour insuffisance/);
  const declarations = [...dossier.jalons, ...dossier.evenements].filter(({ kind }) => kind === "declaration_creance");
  return [
    {
      objet: cause === "plan arrêté" ? "Jugement qui arrête le plan" : "Jugement de liquidation ou sa publication", etat: jugements.length > 0 ? "jointe" : "absente", references: [CGI], pieceIds: jugements.map(({ pieceId }) => pieceId),
      pourquoi: cause === "plan arrêté" ? "Il dit la quotité abandonnée, seule récupérable." : "Il ouvre à lui seul la récupération de la taxe, sans attendre la clôture\u00A0: joignez-le, ou l’annonce du BODACC.",
    },
    {
      objet: "Déclaration de la créance et preuve de son envoi", references: [ccom("L622-24")], pieceIds: listPieceIds(declarations),
      etat: listPieceIds(declarations).length > 0 ? "jointe" : declarations.length > 0 ? "a-verifier" : "absente",
      pourquoi: declarations.length > 0 ? "Sa date d’envoi et son contenu se prouvent par le créancier\u00A0: joignez l’accusé de réception." : `Aucune déclaration n’est notée${debiteur?.procedure?.dateParution === undefined ? "" : `, publication du ${formatJour(debiteur.procedure.dateParution)}`}${INSECABLE}: la perte d’une créance non déclarée est à vérifier avec un conseil.`,
    },
  ];
}

function listPoursuites({ dossier, debiteur }: FaitsActe): readonly Preuve[] {
  const relances = listDiligences(dossier, debiteur).filter(({ libelle }) => /^(Relance|Mise en demeure)/.test(libelle));
  const mesures = listMesuresEngagees(dossier);
  const constats = listConstats(dossier);
  const titres = [...dossier.titres.flatMap(({ pieceId }) => pieceId ?? []), ...dossier.pieces.filter(({ nature }) => nature === "decision").map(({ pieceId }) => pieceId)];
  return [
    { objet: "Relances et mise en demeure", references: [CGI], pieceIds: relances.flatMap(({ pieceIds }) => pieceIds), ...describe(relances, "Premières diligences\u00A0: elles montrent que le paiement fut demandé.") },
    { objet: "Titre exécutoire", references: [CGI], pieceIds: titres, etat: titres.length > 0 ? "jointe" : hasTitre(dossier) ? "a-verifier" : "absente", pourquoi: "L’exécution forcée suppose un titre\u00A0: sans lui, l’échec des poursuites est à montrer autrement (à vérifier)." },
    { objet: "Mesures engagées", references: [CGI], pieceIds: listPieceIds(mesures), ...describe(mesures.map(({ pieceId }) => ({ pieceIds: pieceId === undefined ? [] : [pieceId] })), "Un échec des poursuites se montre par une mesure, non par le seul temps passé.") },
    { objet: "Procès-verbal de carence ou réponse négative du tiers", references: [CGI], pieceIds: listPieceIds(constats), ...describe(constats.map(({ pieceId }) => ({ pieceIds: pieceId === undefined ? [] : [pieceId] })), "C’est lui qui constate que rien n’est saisissable, et qui date l’irrécouvrabilité.") },
  ];
}

/** Noted with its pièce, noted without, or not noted. */
function describe(suites: readonly { readonly pieceIds: readonly string[] }[], pourquoi: string): Pick<Preuve, "etat" | "pourquoi"> {
  if (suites.length === 0) return { etat: "absente", pourquoi: `${pourquoi} Rien n’est noté au dossier.` };
  const isProuve = suites.some(({ pieceIds }) => pieceIds.length > 0);
  return { etat: isProuve ? "jointe" : "a-verifier", pourquoi: isProuve ? pourquoi : `${pourquoi} L’acte est noté\u00A0: joignez-en la pièce.` };
}

function createRecherches(dossier: Dossier): Preuve {
  const recherches = findPiecesNommees(dossier, /recherche|article 659|parti sans|npai|inconnu a l adresse/);
  return { objet: "Recherches de l’adresse", etat: recherches.length > 0 ? "jointe" : "absente", references: [CGI], pieceIds: recherches.map(({ pieceId }) => pieceId), pourquoi: "Un débiteur n’est dit disparu qu’après des recherches restées vaines\u00A0: procès-verbal, plis revenus, radiation." };
}

function createCertificat(dossier: Dossier): Preuve {
  const recus = findPiecesNommees(dossier, /certificat|attestation.*irrecouvr|irrecouvrab|carence|cloture pour insuffisance/);
  const demande = dossier.actes.findLast(({ modele }) => modele === "certificat-irrecouvrabilite");
  return {
    objet: "Certificat d’irrécouvrabilité, procès-verbal de carence ou jugement de clôture", etat: recus.length > 0 ? "jointe" : "a-verifier", references: [CGI], pieceIds: recus.map(({ pieceId }) => pieceId),
    pourquoi: `Aucun texte n’en fixe la forme ni ne l’impose (à vérifier)${INSECABLE}: il appuie la perte devant qui la contrôle.${recus.length > 0 ? "" : demande === undefined ? " Il n’a pas été demandé (acte 28)." : ` Demandé le ${formatJour(demande.dateFait)}, pas encore reçu parmi les pièces.`}`,
  };
}

function listTaxe(faits: FaitsActe): readonly Preuve[] {
  const { dossier } = faits;
  const { isTvaSurEncaissements } = findCauseTva(faits);
  if (isTvaSurEncaissements === true) return [{ objet: "Taxe à récupérer", etat: "jointe", references: [CGI], pieceIds: [], pourquoi: "La taxe n’était due qu’à l’encaissement\u00A0: il n’y a rien à récupérer, et rien à rectifier." }];
  const recuperation = findRecuperation(faits);
  const rectificatif = dossier.actes.findLast(({ modele }) => modele === "etat-rectificatif-tva" || modele === "mention-rectificative-tva");
  return [
    {
      objet: "Calcul de la taxe", etat: recuperation === undefined ? "absente" : "jointe", references: [CGI], pieceIds: [],
      pourquoi: recuperation === undefined ? "Il manque le taux des factures, le régime de la taxe (débits ou encaissements) ou la cause\u00A0: répondez-y dans l’état récapitulatif (acte 29)." : "Part impayée de chaque facture, au prorata des règlements.",
    },
    ...(recuperation === undefined ? [] : [{
      objet: "Délai de récupération", etat: recuperation.isDansLeDelai ? "jointe" : "absente", references: [CGI], pieceIds: [],
      pourquoi: `Jusqu’au 31 décembre de la deuxième année suivant l’événement, soit le ${formatJour(recuperation.dernierJour)} (confiance B, à vérifier)${recuperation.isDansLeDelai ? "." : `${INSECABLE}: il est passé.`}`,
    } as const]),
    {
      objet: "Facture rectificative envoyée au client ou à son liquidateur", etat: rectificatif === undefined ? "absente" : "a-verifier", references: [CGI, CE], pieceIds: [],
      pourquoi: rectificatif === undefined ? "Elle est obligatoire, même en liquidation\u00A0: sans elle la taxe ne se récupère pas (acte 29)." : `Écrite le ${formatJour(rectificatif.dateFait)}${INSECABLE}: gardez la preuve de son envoi avec sa copie.`,
    },
  ];
}

function createEcriture({ pertes }: Dossier): Preuve {
  return {
    objet: "Écriture de la perte", etat: pertes.length > 0 ? "jointe" : "a-verifier", references: [], pieceIds: pertes.flatMap(({ pieceId }) => pieceId ?? []),
    pourquoi: `${pertes.length > 0 ? "Passée au dossier." : "Aucune perte n’est passée au dossier\u00A0: l’écriture jointe est une proposition."} Comptes à confirmer par la comptabilité (confiance C).`,
  };
}

function listPieceIds(suites: readonly Pick<Jalon, "pieceId">[]): readonly string[] {
  return suites.flatMap(({ pieceId }) => pieceId ?? []);
}
