// Invented messages: raw .eml, and .msg as an OLE file whose properties are written one by one.
import { CFB } from "@e965/xlsx";

export function createEml(enTetes: Readonly<Record<string, string>>, corps: string): Uint8Array {
  return new TextEncoder().encode(`${Object.entries(enTetes).map(([nom, valeur]) => `${nom}: ${valeur}`).join("\r\n")}\r\n\r\n${corps.replace(/\r?\n/g, "\r\n")}`);
}

/** A multipart message of these parts, each with its headers. */
export function createMultiparties(enTetes: Readonly<Record<string, string>>, type: string, parties: readonly string[]): Uint8Array {
  return createEml({ ...enTetes, "MIME-Version": "1.0", "Content-Type": `multipart/${type}; boundary="b1"` }, `${parties.map((partie) => `--b1\n${partie}\n`).join("")}--b1--\n`);
}

/** Texts of an Outlook message by tag and type: `{ "0037001F": "Sujet" }` (001F: Unicode, 001E: bytes of the code page). */
export function createMsg(proprietes: Readonly<Record<string, string | Uint8Array>>, nombres: Readonly<Record<string, number>> = {}): Uint8Array {
  const conteneur = CFB.utils.cfb_new();
  for (const [etiquette, valeur] of Object.entries(proprietes)) CFB.utils.cfb_add(conteneur, `__substg1.0_${etiquette}`, typeof valeur === "string" ? encodeUtf16(valeur) : valeur);
  CFB.utils.cfb_add(conteneur, "__properties_version1.0", createProprietes(nombres));
  return new Uint8Array(CFB.write(conteneur, { type: "array" }));
}

function encodeUtf16(texte: string): Uint8Array {
  return Uint8Array.from([...texte].flatMap((signe) => Array.from({ length: signe.length }, (_, rang) => signe.charCodeAt(rang)).flatMap((code) => [code & 255, code >> 8])));
}

/** Header of 32 bytes, then 16 bytes for each number: tag with its type, flags, value. */
function createProprietes(nombres: Readonly<Record<string, number>>): Uint8Array {
  const entrees = Object.entries(nombres);
  const octets = new Uint8Array(32 + entrees.length * 16);
  const vue = new DataView(octets.buffer);
  entrees.forEach(([etiquette, valeur], rang) => {
    vue.setUint32(32 + rang * 16, Number.parseInt(etiquette, 16), true);
    vue.setUint32(36 + rang * 16, 6, true);
    vue.setUint32(40 + rang * 16, valeur, true);
  });
  return octets;
}
