import { type Jour, jour } from "../kernel/jour.ts";
import type { Annonce } from "./bodacc.ts";
import { listControleBodacc } from "./bodacc-statut.ts";
import { listControleCycle } from "./cycle-de-vie.ts";
import { listControleEcheancier, listControleFec } from "./controle-publie.ts";
import type { NomFormat } from "./format.ts";
import type { LectureMessage, MessageLu } from "./lecture-message.ts";
import type { CompteClient, Lecture, LectureComptes, Poste } from "./lecture.ts";
import { listNomsJoints } from "./message.ts";
import type { Publication } from "./publication-forme.ts";
import { publishFactures } from "./publication-factures.ts";
import { publishReleves } from "./publication-releves.ts";

/** Families that bring something to import; the others are documents, archives and refusals. */
export type LectureUtile = Exclude<Lecture, { readonly kind: "document" | "archive" | "refus" }>;

export function isUtile(lecture: Lecture): lecture is LectureUtile {
  return lecture.kind !== "document" && lecture.kind !== "archive" && lecture.kind !== "refus";
}

/** The name of the format as the command line publishes it. */
export function findNomFormat(lecture: LectureUtile): NomFormat {
  if (lecture.kind === "fec") return "fec";
  return lecture.kind === "echeancier" ? "balance-agee" : lecture.format;
}

/** `au`: the day at which proceedings are looked at; by default that of the last notice of the file. */
export function createPublication(lecture: LectureUtile, au?: Jour): Publication {
  switch (lecture.kind) {
    case "fec":
      return { ...listComptes(lecture), controle: listControleFec(lecture.controle) };
    case "echeancier":
      return { ...listComptes(lecture), controle: listControleEcheancier(lecture.controle) };
    case "factures":
      return publishFactures(lecture);
    case "cycle-de-vie":
      return { evenements: lecture.message.factures, controle: listControleCycle(lecture.message) };
    case "releves":
      return publishReleves(lecture);
    case "annonces":
      return { annonces: lecture.annonces, controle: listControleBodacc(lecture.annonces, au ?? findDerniereParution(lecture.annonces)) };
    case "entreprises":
      return { debiteurs: lecture.entreprises, controle: { records: lecture.entreprises.length } };
    case "agenda":
      return { evenements: lecture.rendezVous, controle: { vevents: lecture.composants.evenements, vtodos: lecture.composants.taches } };
    case "message":
      return publishMessage(lecture);
    case "retour":
      return { evenements: lecture.fiches.map(({ mandatId, reference, version, valeurs }) => ({ mandat: mandatId, dossier: reference, version, reponses: valeurs })), controle: { fields: lecture.fiches.reduce((total, { valeurs }) => total + Object.keys(valeurs).length, 0) } };
  }
}

function listComptes({ comptes }: LectureComptes): Pick<Publication, "debiteurs" | "creances"> {
  return {
    debiteurs: comptes.filter(({ solde }) => solde !== 0).map(formatDebiteur),
    creances: comptes.flatMap(({ code, postes }) => postes.map((poste) => formatCreance(code, poste))),
  };
}

function formatDebiteur({ code, nom, siren, nature, solde, avances, plafond }: CompteClient): object {
  return { code, nom, ...(siren === undefined ? {} : { siren }), nature, solde, avances, plafond };
}

/** Everything open, credits included (negative): the sum by customer is his balance. */
function formatCreance(debiteur: string, { piece, numero, dateFacture, echeance, montantInitial, reste }: Poste): object {
  return { debiteur, reference: piece ?? numero, date: dateFacture, ...(echeance === undefined ? {} : { echeance }), montant: montantInitial, solde: reste };
}

function findDerniereParution(annonces: readonly Annonce[]): Jour {
  return annonces.flatMap(({ dateParution }) => dateParution ?? []).toSorted().at(-1) ?? jour("2008-01-01");
}

function publishMessage(lecture: LectureMessage): Publication {
  const { format, message } = lecture;
  const { sujet, dateUtc, messageId } = message;
  return {
    messages: [formatMessage(message)],
    controle: { subject: sujet ?? null, date_utc: dateUtc ?? null, ...(format === "eml" ? { message_id: messageId ?? null } : {}), attachments: listNomsJoints(lecture) },
  };
}

/** The bytes of the attachments stay in the message: another program reads them there. */
function formatMessage(message: MessageLu): object {
  const { piecesJointes, messages, html: _html, ...reste } = message;
  return { ...reste, piecesJointes: piecesJointes.map(({ nom, mime, octets }) => ({ nom, mime, taille: octets.length })), messages: messages.map(formatMessage) };
}
