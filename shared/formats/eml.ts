import PostalMime, { type Address, type Attachment, decodeWords } from "postal-mime";
import { type AdresseCourriel, type Courriel, type PartieCourriel, repairLatin } from "./courriel.ts";
import { toBrut } from "./encodage.ts";
import { encodeUtf8 } from "./unicode.ts";
import { splitUuencode } from "./uuencode.ts";

/** More parts than a person ever joined. */
const PARTIES_MAX = 500;

/** Larger than what anyone wrote in letters; « b » of `begin`. */
const TAILLE_UU = 8 * 1024 * 1024;
const LETTRE_B = 0x62;

/** An .eml message: headers, bodies, parts. Messages inside are parts of their own. Throws on what is beyond the bounds of the library. */
export async function readEml(octets: Uint8Array): Promise<Courriel> {
  const { headers, headerLines, from, to, cc, subject, messageId, inReplyTo, text, html, attachments } = await PostalMime.parse(octets, { forceRfc822Attachments: true, maxNestingDepth: 64 });
  const { texte, fichiers } = splitUuencode(repairLatin(text ?? ""));
  const dateEcrite = headers.find(({ key }) => key === "date")?.value.trim();
  const sujet = findSujet(headerLines.find(({ key }) => key === "subject")?.line) ?? subject;
  return {
    a: listAdresses(to), cc: listAdresses(cc),
    enTetes: headers.map(({ originalKey, value }) => ({ nom: originalKey, valeur: repairLatin(value) })),
    parties: [...attachments.slice(0, PARTIES_MAX).map(parsePartie), ...fichiers.map(({ nom, octets: contenu }) => ({ nom, mime: "application/octet-stream", octets: contenu }))],
    ...(sujet === undefined ? {} : { sujet: repairLatin(sujet) }),
    ...(from === undefined ? {} : { de: parseAdresse(from) }),
    ...(dateEcrite === undefined || dateEcrite === "" ? {} : { dateEcrite }),
    ...(messageId === undefined ? {} : { messageId }),
    ...(inReplyTo === undefined ? {} : { enReponseA: inReplyTo }),
    ...(texte.trim() === "" ? {} : { texte }),
    ...(html === undefined || html.trim() === "" ? {} : { html: repairLatin(html) }),
  };
}

/** The subject as it is written, but for its folds: the library drops the spaces at its end. */
function findSujet(ligne: string | undefined): string | undefined {
  const valeur = ligne?.slice(ligne.indexOf(":") + 1).replace(/\r?\n(?=[ \t])/g, "").replace(/^[ \t]+/, "");
  return valeur?.includes("=?") === true ? decodeWords(valeur.trim()) : valeur;
}

function parsePartie({ filename, mimeType, content }: Attachment): PartieCourriel {
  const octets = typeof content === "string" ? encodeUtf8(content) : new Uint8Array(content);
  const nom = filename === null || filename === "" ? undefined : repairLatin(filename);
  const [uu] = octets.length <= TAILLE_UU && octets[0] === LETTRE_B ? splitUuencode(toBrut(octets)).fichiers : [];
  return { mime: mimeType, octets: uu?.octets ?? octets, ...(nom === undefined ? {} : { nom }) };
}

function listAdresses(adresses: readonly Address[] | undefined): readonly AdresseCourriel[] {
  return (adresses ?? []).flatMap((adresse) => (adresse.group === undefined ? [parseAdresse(adresse)] : adresse.group.map(parseAdresse)));
}

function parseAdresse({ name, address }: Address): AdresseCourriel {
  return { ...(name === "" ? {} : { nom: repairLatin(name) }), ...(address === undefined || address === "" ? {} : { adresse: address }) };
}
