import { encodeUtf8 } from "./unicode.ts";

/** A message that a person will send herself: the mail program opens it as a draft. */
export interface BrouillonCourriel {
  readonly a: readonly string[];
  readonly sujet: string;
  /** Plain text, lines ended by a line feed. */
  readonly texte: string;
}

/**
 * A draft message: UTF-8 text in quoted-printable (RFC 2045), subject in encoded words (RFC 2047), lines of at most 76
 * characters ended by CR LF. `X-Unsent` makes Outlook open it for editing; no author and no date, which sending gives.
 */
export function writeEml({ a, sujet, texte }: BrouillonCourriel): Uint8Array {
  const enTetes = [
    ...(a.length === 0 ? [] : [`To: ${a.map(removeControles).join(`,${FIN} `)}`]),
    `Subject: ${encodeSujet(removeControles(sujet))}`,
    "X-Unsent: 1",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: quoted-printable",
  ];
  return encodeUtf8(`${enTetes.join(FIN)}${FIN}${FIN}${texte.split(/\r\n|\r|\n/).map(encodeLigne).join(FIN)}${FIN}`);
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
