import { encodeBase64 } from "./base64.ts";
import { encodeUtf8 } from "./unicode.ts";

/** A message that a person will send herself: the mail program opens it as a draft. */
export interface BrouillonCourriel {
  /** Absent: the mail program says who writes. */
  readonly de?: string | undefined;
  readonly a: readonly string[];
  readonly sujet: string;
  /** Plain text, lines ended by a line feed. */
  readonly texte: string;
  readonly pieces?: readonly PieceCourriel[] | undefined;
}

export interface PieceCourriel {
  readonly nom: string;
  readonly mime: string;
  readonly octets: Uint8Array;
}

/**
 * A draft message: UTF-8 text in quoted-printable and attachments in base64 (RFC 2045), subject in encoded words (RFC 2047),
 * names of files by RFC 2231, lines ended by CR LF. `X-Unsent` makes Outlook open it for editing; no date, which sending gives.
 */
export function writeEml({ de, a, sujet, texte, pieces = [] }: BrouillonCourriel): Uint8Array {
  const enTetes = [
    "X-Unsent: 1",
    ...(de === undefined ? [] : [`From: ${removeControles(de)}`]),
    ...(a.length === 0 ? [] : [`To: ${a.map(removeControles).join(`,${FIN} `)}`]),
    `Subject: ${encodeSujet(removeControles(sujet))}`,
    "MIME-Version: 1.0",
  ];
  const corps = [
    "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
    ...texte.split(/\r\n|\r|\n/).map(encodeLigne),
  ];
  const lignes = pieces.length === 0 ? [...enTetes, ...corps] : [...enTetes, `Content-Type: multipart/mixed; boundary="${LIMITE}"`, "", ...joinParties([corps, ...pieces.map(encodePiece)])];
  return encodeUtf8(`${lignes.join(FIN)}${FIN}`);
}

/** Neither of the two encodings can write it. */
const LIMITE = "=_exigible";

function joinParties(parties: readonly (readonly string[])[]): readonly string[] {
  return [...parties.flatMap((partie) => [`--${LIMITE}`, ...partie]), `--${LIMITE}--`];
}

function encodePiece({ nom, mime, octets }: PieceCourriel): readonly string[] {
  return [`Content-Type: ${mime}`, "Content-Transfer-Encoding: base64", "Content-Disposition: attachment;", ` ${encodeNom(removeControles(nom))}`, "", ...encodeBase64(octets)];
}

/** Plain when every reader takes it so. */
function encodeNom(nom: string): string {
  if (/^[\w .()-]{1,60}$/.test(nom)) return `filename="${nom}"`;
  return `filename*=utf-8''${encodeURIComponent(nom).replace(/['()*]/g, toHexaUri)}`;
}

function toHexaUri(signe: string): string {
  return `%${signe.charCodeAt(0).toString(16).toUpperCase()}`;
}

const FIN = "\r\n";
/** Longest line of quoted-printable and of a header, its end not counted. */
const LIGNE_MAX = 76;
const MOT_DEBUT = "=?utf-8?Q?";
const MOT_FIN = "?=";

/** A header cannot be forged by what someone typed in it. */
function removeControles(texte: string): string {
  return texte.replace(/[\u0000-\u001F\u007F]+/g, " ").trim();
}

/** One encoded word a line, never cut inside a character. */
function encodeSujet(sujet: string): string {
  if (/^[\x20-\x7E]*$/.test(sujet) && !sujet.includes("=?") && sujet.length + "Subject: ".length <= LIGNE_MAX) return sujet;
  const lignes: string[] = [];
  let courante = "";
  for (const signe of sujet) {
    const code = signe === " " ? "_" : /^[A-Za-z0-9]$/.test(signe) ? signe : toHexa(signe);
    const place = LIGNE_MAX - MOT_DEBUT.length - MOT_FIN.length - (lignes.length === 0 ? "Subject: ".length : 1);
    if (courante.length + code.length > place) {
      lignes.push(courante);
      courante = "";
    }
    courante += code;
  }
  return [...lignes, courante].map((mot) => `${MOT_DEBUT}${mot}${MOT_FIN}`).join(`${FIN} `);
}

/** Soft breaks keep what is read to one line; a space at the end of a line, which mail servers drop, is written in full. */
function encodeLigne(ligne: string): string {
  const signes = Array.from(ligne);
  const morceaux: string[] = [];
  let courant = "";
  for (const [rang, signe] of signes.entries()) {
    const isDernier = rang === signes.length - 1;
    const isLitteral = signe === "\t" || signe === " " ? !isDernier : /^[\x21-\x3C\x3E-\x7E]$/.test(signe);
    const code = isLitteral ? signe : toHexa(signe);
    if (courant.length + code.length > LIGNE_MAX - (isDernier ? 0 : 1)) {
      morceaux.push(`${courant}=`);
      courant = "";
    }
    courant += code;
  }
  return [...morceaux, courant].join(FIN);
}

function toHexa(signe: string): string {
  return Array.from(encodeUtf8(signe), (octet) => `=${octet.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}
