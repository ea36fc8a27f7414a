import { decodeOctets, toBrut } from "#shared/formats/encodage.ts";
import type { AdresseCourriel } from "#shared/formats/courriel.ts";
import { findMimeImage } from "#shared/imports/document.ts";
import { readFichierEml, readFichierMsg } from "#shared/imports/lecteur-message.ts";
import type { MessageLu, PieceJointe } from "#shared/imports/lecture-message.ts";
import { isImageDemesuree, readImage } from "#shared/word/image-octets.ts";
import type { PartieRecueil } from "#shared/word/recueil.ts";

/** A file of the vault, before anyone looked inside. */
export interface FichierRecueil {
  readonly nom: string;
  readonly mime: string;
  readonly octets: Uint8Array;
}

export interface Conversion {
  readonly parties: readonly PartieRecueil[];
  /** French sentences: what could not be converted, so that the original travels beside. */
  readonly motifs: readonly string[];
}

/** Draws a picture as a JPEG, the right way up; `undefined` when this machine cannot read it. */
export type Rasterise = (octets: Uint8Array, mime: string) => Promise<Uint8Array | undefined>;

/** Messages inside messages that are laid out; beyond, they are named. */
const PROFONDEUR_MAX = 2;

/** What a page can hold of a file: a PDF, a picture, a text, a message and what it carries. */
export async function convertFichier(fichier: FichierRecueil, rasterise: Rasterise): Promise<Conversion> {
  const debut = toBrut(fichier.octets, 0, Math.min(fichier.octets.length, 2048));
  const image = findMimeImage(debut);
  if (/^[\s\S]{0,1023}?%PDF-/.test(debut)) return { parties: [{ kind: "pdf", octets: fichier.octets }], motifs: [] };
  if (image !== undefined) return convertImage(fichier, image, rasterise);
  if (fichier.mime === "message/rfc822" || fichier.mime === "application/vnd.ms-outlook" || /\.(?:eml|msg)$/i.test(fichier.nom)) return convertCourriel(fichier, rasterise);
  if (fichier.mime.startsWith("text/")) return { parties: [{ kind: "texte", titre: fichier.nom, fiche: [], texte: decodeOctets(fichier.octets, "windows-1252").texte }], motifs: [] };
  return { parties: [], motifs: [`Un fichier ${findFamille(fichier)} ne se convertit pas en pages sans le logiciel qui l’a écrit.`] };
}

async function convertImage({ octets }: FichierRecueil, mime: string, rasterise: Rasterise): Promise<Conversion> {
  const lue = readImage(octets);
  if (lue !== undefined && isImageDemesuree(lue)) return { parties: [], motifs: ["Cette image est trop grande pour être reproduite."] };
  if (mime === "image/png") return { parties: [{ kind: "image", octets, type: "png" }], motifs: [] };
  if (mime === "image/jpeg" && findOrientation(octets) === 1) return { parties: [{ kind: "image", octets, type: "jpg" }], motifs: [] };
  const dessinee = await rasterise(octets, mime);
  return dessinee === undefined ? { parties: [], motifs: ["Ce format d’image ne se lit pas sur ce poste."] } : { parties: [{ kind: "image", octets: dessinee, type: "jpg" }], motifs: [] };
}

/** The way up that a camera wrote (Exif, tag 0112): 1 when the picture is as it is seen. */
export function findOrientation(octets: Uint8Array): number {
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  for (let rang = 2; rang + 4 < vue.byteLength && vue.getUint8(rang) === 0xff; rang += 2 + vue.getUint16(rang + 2)) {
    if (vue.getUint8(rang + 1) !== 0xe1 || rang + 20 > vue.byteLength || vue.getUint32(rang + 4) !== 0x45786966) continue;
    const tiff = rang + 10;
    const isPetit = vue.getUint16(tiff) === 0x4949;
    const table = tiff + vue.getUint32(tiff + 4, isPetit);
    const nombre = table + 2 <= vue.byteLength ? vue.getUint16(table, isPetit) : 0;
    for (let entree = table + 2; entree < table + 2 + nombre * 12 && entree + 12 <= vue.byteLength; entree += 12) if (vue.getUint16(entree, isPetit) === 0x0112) return vue.getUint16(entree + 8, isPetit);
  }
  return 1;
}

async function convertCourriel(fichier: FichierRecueil, rasterise: Rasterise): Promise<Conversion> {
  const isMsg = fichier.octets[0] === 0xd0 && fichier.octets[1] === 0xcf;
  try {
    const { message } = await (isMsg ? readFichierMsg : readFichierEml)({ nomFichier: fichier.nom, octets: fichier.octets });
    return await convertMessage(message, rasterise, 0);
  } catch {
    return { parties: [], motifs: ["Ce courriel est abîmé\u00A0: il ne se lit pas."] };
  }
}

/** Headers first, then the text, what it carries, and all of its headers: without them a message proves little. */
async function convertMessage(message: MessageLu, rasterise: Rasterise, profondeur: number): Promise<Conversion> {
  const { sujet, texte, enTetes, piecesJointes, messages } = message;
  const parties: PartieRecueil[] = [{ kind: "texte", titre: sujet ?? "Courriel sans objet", fiche: listFiche(message), texte: texte ?? "(ce message n’a pas de texte)" }];
  const motifs: string[] = [];
  for (const jointe of piecesJointes.filter(({ mime }) => mime !== "message/rfc822")) {
    const lue = await convertJointe(jointe, rasterise);
    parties.push(...lue.parties);
    motifs.push(...lue.motifs.map((motif) => `Pièce jointe «\u00A0${jointe.nom}\u00A0»\u00A0: ${motif}`));
  }
  for (const joint of messages) {
    if (profondeur >= PROFONDEUR_MAX) motifs.push("Un message joint n’est pas reproduit.");
    else {
      const lu = await convertMessage(joint, rasterise, profondeur + 1);
      parties.push(...lu.parties);
      motifs.push(...lu.motifs);
    }
  }
  if (enTetes.length > 0) parties.push({ kind: "texte", titre: "En-têtes du message", fiche: [], texte: enTetes.map(({ nom, valeur }) => [nom, valeur].join(": ")).join("\n") });
  return { parties, motifs };
}

async function convertJointe({ nom, mime, octets }: PieceJointe, rasterise: Rasterise): Promise<Conversion> {
  if (octets.length === 0) return { parties: [], motifs: ["elle est vide."] };
  return /\.(?:eml|msg)$/i.test(nom) ? { parties: [], motifs: [] } : convertFichier({ nom, mime, octets }, rasterise);
}

function listFiche({ de, destinataires, copies, dateEcrite, sujet, messageId, piecesJointes }: MessageLu): readonly (readonly [string, string])[] {
  const lignes: readonly (readonly [string, string | undefined])[] = [
    ["De", de === undefined ? undefined : formatAdresse(de)], ["À", formatAdresses(destinataires)], ["Copie", formatAdresses(copies)], ["Date", dateEcrite], ["Objet", sujet], ["Identifiant", messageId],
    ["Pièces jointes", piecesJointes.map(({ nom }) => nom).join(", ")],
  ];
  return lignes.flatMap(([nom, valeur = ""]) => (valeur === "" ? [] : [[nom, valeur] as const]));
}

function formatAdresses(adresses: readonly AdresseCourriel[]): string {
  return adresses.map(formatAdresse).join(", ");
}

function formatAdresse({ nom, adresse }: AdresseCourriel): string {
  return nom === undefined ? (adresse ?? "") : adresse === undefined ? nom : `${nom} <${adresse}>`;
}

const FAMILLES: readonly (readonly [RegExp, string])[] = [[/word|opendocument\.text|rtf/i, "de traitement de texte"], [/sheet|excel/i, "de tableur"], [/presentation|powerpoint/i, "de présentation"], [/zip|compressed/i, "d’archive"], [/audio/i, "de son"], [/video/i, "de vidéo"]];

function findFamille({ mime, nom }: FichierRecueil): string {
  return FAMILLES.find(([motif]) => motif.test(mime))?.[1] ?? `«\u00A0${/\.([A-Za-z0-9]{1,8})$/.exec(nom)?.[1] ?? "sans extension"}\u00A0»`;
}
