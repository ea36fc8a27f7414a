import { encodeUtf8 } from "../formats/zip.ts";


/** A message ready to be sent by the mail program of the person: nothing is sent from here. */
export interface BrouillonCourriel {
  /** Absent: the person fills it. */
  readonly de?: string | undefined;
  readonly a?: string | undefined;
  readonly objet: string;
  readonly texte: string;
  readonly pieces: readonly { readonly nom: string; readonly mime: string; readonly octets: Uint8Array }[];
}

const SEPARATEUR = "=_exigible_0417";

/** An .eml that mail programs open as a draft (`X-Unsent`), its attachments with it. Without clock: the program that sends it dates it. */
export function renderCourriel({ de, a, objet, texte, pieces }: BrouillonCourriel): Uint8Array {
  const tete = [
    "X-Unsent: 1", ...(de === undefined ? [] : [`From: ${cleanAdresse(de)}`]), ...(a === undefined ? [] : [`To: ${cleanAdresse(a)}`]), `Subject: ${encodeEntete(objet)}`, "MIME-Version: 1.0",
    `Content-Type: multipart/mixed; boundary="${SEPARATEUR}"`, "",
  ];
  const corps = [`--${SEPARATEUR}`, 'Content-Type: text/plain; charset="utf-8"', "Content-Transfer-Encoding: base64", "", encodeBase64(encodeUtf8(texte.replace(/\r?\n/g, "\r\n")))];
  const jointes = pieces.flatMap(({ nom, mime, octets }) => [`--${SEPARATEUR}`, ["Content-Type: ", mime, "; name=\"", encodeEntete(nom), "\""].join(""), "Content-Transfer-Encoding: base64", `Content-Disposition: attachment; filename="${encodeEntete(nom)}"`, "", encodeBase64(octets)]);
  return encodeUtf8(`${[...tete, ...corps, ...jointes, `--${SEPARATEUR}--`].join("\r\n")}\r\n`);
}

/** An address on its line: nothing in it may begin another header. */
function cleanAdresse(adresse: string): string {
  return adresse.replace(/[\u0000-\u001F\u007F]+/g, " ").trim();
}

/** Words of a header outside ASCII, cut so that none passes seventy-five characters (RFC 2047). */
function encodeEntete(texte: string): string {
  const propre = texte.replace(/[\u0000-\u001F\u007F]+/g, " ").replace(/"/g, "'");
  if (/^[\x20-\x7E]*$/.test(propre) && propre.length < 60) return propre;
  const mots: string[] = [];
  let courant = "";
  for (const signe of propre) {
    if (encodeUtf8(courant + signe).length > 42) {
      mots.push(courant);
      courant = "";
    }
    courant += signe;
  }
  return [...mots, courant].map((mot) => `=?utf-8?B?${encodeLigne(encodeUtf8(mot))}?=`).join("\r\n ");
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function encodeLigne(octets: Uint8Array): string {
  let sortie = "";
  for (let rang = 0; rang < octets.length; rang += 3) {
    const [a = 0, b, c] = [octets[rang], octets[rang + 1], octets[rang + 2]];
    sortie += ALPHABET.charAt(a >> 2) + ALPHABET.charAt(((a & 3) << 4) | ((b ?? 0) >> 4)) + (b === undefined ? "=" : ALPHABET.charAt(((b & 15) << 2) | ((c ?? 0) >> 6))) + (c === undefined ? "=" : ALPHABET.charAt(c & 63));
  }
  return sortie;
}

/** Seventy-six characters a line. */
function encodeBase64(octets: Uint8Array): string {
  const lignes: string[] = [];
  for (let debut = 0; debut < octets.length; debut += 57) lignes.push(encodeLigne(octets.subarray(debut, debut + 57)));
  return lignes.join("\r\n");
}
