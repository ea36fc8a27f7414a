import type { Courriel, PartieCourriel } from "../formats/courriel.ts";
import { parseDateMessage } from "../formats/date-message.ts";
import { createNomSur } from "../formats/nom-sur.ts";
import { extractTexteHtml } from "../formats/texte-html.ts";
import { findRapport } from "./message-rapport.ts";
import type { LectureMessage, MessageLu, PieceJointe } from "./lecture-message.ts";

/** Reads a part that is itself a message; `undefined` when it cannot be read: it stays a file. */
export type LecteurCourriel = (partie: PartieCourriel) => Courriel | Promise<Courriel>;

/** Messages in messages: beyond, the inner one stays a file. */
const PROFONDEUR_MAX = 4;
const TEXTE_MAX = 1_000_000;
const MIMES_MESSAGE = new Set(["message/rfc822", "application/vnd.ms-outlook"]);

/** What a message says and what it carries. Its bytes stay the evidence: this is a reading. */
export async function createLectureMessage(nomFichier: string, format: LectureMessage["format"], courriel: Courriel, lecteur: LecteurCourriel): Promise<LectureMessage> {
  const message = await createMessage(courriel, lecteur, 1);
  return { kind: "message", format, nomFichier, message, anomalies: [], anomaliesTotal: 0, avertissements: listAvertissements(courriel, message) };
}

async function createMessage(courriel: Courriel, lecteur: LecteurCourriel, profondeur: number): Promise<MessageLu> {
  const messages: MessageLu[] = [];
  for (const partie of courriel.parties.filter(({ mime }) => MIMES_MESSAGE.has(mime) && profondeur < PROFONDEUR_MAX)) {
    const joint = await readJoint(partie, lecteur);
    if (joint !== undefined) messages.push(await createMessage(joint, lecteur, profondeur + 1));
  }
  const { nature, enReponseA = courriel.enReponseA } = findRapport(courriel);
  const dateUtc = courriel.dateEcrite === undefined ? undefined : parseDateMessage(courriel.dateEcrite);
  const texte = courriel.texte ?? (courriel.html === undefined ? undefined : extractTexteHtml(courriel.html));
  return {
    nature, messages,
    destinataires: courriel.a, copies: courriel.cc,
    enTetes: courriel.enTetes,
    piecesJointes: courriel.parties.map(createPiece),
    ...(courriel.de === undefined ? {} : { de: courriel.de }),
    ...definis({ sujet: courriel.sujet, dateUtc, dateEcrite: courriel.dateEcrite, messageId: courriel.messageId, enReponseA, texte: texte?.slice(0, TEXTE_MAX), html: courriel.html?.slice(0, TEXTE_MAX) }),
  };
}

/** A damaged inner message does not spoil the outer one: it is there as a file. */
async function readJoint(partie: PartieCourriel, lecteur: LecteurCourriel): Promise<Courriel | undefined> {
  try {
    return await lecteur(partie);
  } catch (erreur) {
    if (erreur instanceof Error) return undefined;
    throw erreur;
  }
}

function createPiece({ nom, mime, octets }: PartieCourriel, rang: number): PieceJointe {
  const extension = MIMES_MESSAGE.has(mime) && nom !== undefined && !/\.(?:msg|eml)$/i.test(nom) ? (mime === "message/rfc822" ? ".eml" : ".msg") : "";
  return { nom: nom === undefined ? createNomParDefaut(mime, rang) : createNomSur(nom + extension), mime, octets, ...(nom === undefined ? {} : { nomEcrit: nom }) };
}

function createNomParDefaut(mime: string, rang: number): string {
  const extension = mime === "message/rfc822" ? "eml" : mime.startsWith("text/") || mime.startsWith("message/") ? "txt" : "bin";
  return `partie-${rang + 1}.${extension}`;
}

function listAvertissements({ dateEcrite, texte, html, parties }: Courriel, { dateUtc, nature }: MessageLu): readonly string[] {
  return [
    ...(dateEcrite === undefined ? ["Ce message n’a pas de date\u00A0: elle ne prouve rien par elle-même."] : dateUtc === undefined ? [`La date écrite dans l’en-tête n’en est pas une\u00A0: «\u00A0${dateEcrite.slice(0, 60)}\u00A0».`] : []),
    ...(texte === undefined && html === undefined && nature === "courriel" ? ["Ce message n’a pas de texte lisible\u00A0: ouvrez l’original."] : []),
    ...(parties.some(({ nom }) => /^winmail\.dat$/i.test(nom ?? "")) ? ["La pièce winmail.dat vient d’Outlook\u00A0: elle est gardée, son contenu n’est pas lu."] : []),
    ...(parties.some(({ octets }) => octets.length === 0) ? ["Une pièce jointe est vide."] : []),
  ];
}

function definis<T extends Readonly<Record<string, string | undefined>>>(champs: T): { readonly [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(champs).filter(([, valeur]) => valeur !== undefined)) as { readonly [K in keyof T]?: string };
}

/** Names of the files joined, as the message writes them: those of the messages inside an .eml are part of it, an .msg holds its own. */
export function listNomsJoints({ format, message }: LectureMessage): readonly string[] {
  const listNoms = ({ piecesJointes, messages }: MessageLu): readonly string[] => [
    ...piecesJointes.flatMap(({ nomEcrit, mime }) => (nomEcrit === undefined || (format === "eml" && mime === "message/rfc822") ? [] : [nomEcrit])),
    ...(format === "eml" ? messages.flatMap(listNoms) : []),
  ];
  return listNoms(message);
}
