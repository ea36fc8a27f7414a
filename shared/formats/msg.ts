import MsgReader, { type FieldsData } from "@kenjiuno/msgreader";
import { type AdresseCourriel, type Courriel, type PartieCourriel, repairLatin } from "./courriel.ts";
import { decodeOctets } from "./encodage.ts";

/** Code page of the texts that are not Unicode, by the language of the sender; Western Europe when the message does not say. */
const PAGES: Readonly<Record<number, string>> = { 1029: "cp1250", 1038: "cp1250", 1045: "cp1250", 1048: "cp1250", 1049: "cp1251", 1058: "cp1251", 1032: "cp1253", 1055: "cp1254", 1037: "cp1255", 1025: "cp1256", 1041: "cp932", 2052: "cp936", 1042: "cp949", 1028: "cp950" };
const MIME_MESSAGE = "application/vnd.ms-outlook";

/** An Outlook .msg message. Throws when it is damaged: a message cut short proves nothing of what is missing. */
export function readMsg(octets: Uint8Array): Courriel {
  const tampon = octets.slice().buffer;
  const langue = createLecteur(tampon, undefined).getFileData().messageLocaleId;
  const lecteur = createLecteur(tampon, PAGES[langue ?? 0] ?? "cp1252");
  const champs = lecteur.getFileData();
  if (champs.error !== undefined || (champs.messageClass === undefined && champs.subject === undefined && champs.body === undefined)) throw new Error(champs.error ?? "message sans contenu");
  return { ...parseChamps(champs), parties: (champs.attachments ?? []).map((partie) => parsePartie(lecteur, partie)) };
}

/** Some bundlers give the CommonJS module where others give its default export. */
const Lecteur: typeof MsgReader = Reflect.get(MsgReader, "default") ?? MsgReader;

function createLecteur(tampon: ArrayBuffer, ansiEncoding: string | undefined): MsgReader {
  const lecteur = new Lecteur(tampon);
  if (ansiEncoding !== undefined) lecteur.parserConfig = { ansiEncoding };
  return lecteur;
}

function parseChamps(champs: FieldsData): Omit<Courriel, "parties"> {
  const enTetes = parseEnTetes(champs.headers ?? "");
  const { subject, messageId, body, bodyHtml, messageClass } = champs;
  const dateEcrite = champs.clientSubmitTime ?? champs.messageDeliveryTime ?? enTetes.find(({ nom }) => /^date$/i.test(nom))?.valeur;
  const enReponseA = enTetes.find(({ nom }) => /^in-reply-to$/i.test(nom))?.valeur;
  const de = createAdresse(champs.senderName, champs.senderSmtpAddress ?? champs.creatorSMTPAddress ?? champs.senderEmail);
  const destinataires = (kind: string): readonly AdresseCourriel[] =>
    (champs.recipients ?? []).filter(({ recipType }) => (recipType ?? "to") === kind).map(({ name, smtpAddress, email }) => createAdresse(name, smtpAddress ?? email));
  return {
    a: destinataires("to"), cc: destinataires("cc"), enTetes,
    ...(de.nom === undefined && de.adresse === undefined ? {} : { de }),
    ...definis({ sujet: subject, dateEcrite, messageId, enReponseA, texte: body, html: bodyHtml ?? (champs.html === undefined ? undefined : decodeOctets(champs.html, "windows-1252").texte), classe: messageClass }),
  };
}

/** A text that the message holds, as a person reads it; absent when blank. */
function definis<T extends Readonly<Record<string, string | undefined>>>(champs: T): { readonly [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(champs).flatMap(([nom, valeur]) => (valeur === undefined || valeur.trim() === "" ? [] : [[nom, repairLatin(valeur)]]))) as { readonly [K in keyof T]?: string };
}

function parsePartie(lecteur: MsgReader, partie: FieldsData): PartieCourriel {
  const nom = partie.fileName ?? partie.fileNameShort ?? partie.name;
  const { content } = lecteur.getAttachment(partie);
  const mime = partie.innerMsgContent === true ? MIME_MESSAGE : (partie.attachMimeTag ?? "application/octet-stream");
  return { mime, octets: new Uint8Array(content), ...definis({ nom }) };
}

/** An Exchange path (« /O=… ») is no address that anyone can write to. */
function createAdresse(nom: string | undefined, adresse: string | undefined): AdresseCourriel {
  return { ...definis({ nom }), ...(adresse === undefined || !adresse.includes("@") ? {} : { adresse }) };
}

function parseEnTetes(texte: string): readonly { readonly nom: string; readonly valeur: string }[] {
  return texte.slice(0, 500_000).replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/).flatMap((ligne) => {
    const deux = ligne.indexOf(":");
    return deux > 0 && /^[\w-]+$/.test(ligne.slice(0, deux)) ? [{ nom: ligne.slice(0, deux), valeur: ligne.slice(deux + 1).trim() }] : [];
  });
}
