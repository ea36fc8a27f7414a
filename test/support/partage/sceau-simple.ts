// Files that are checked and neither sealed nor signed: what thousands of runs can afford. Everything else is the code that ships.
import { createHash } from "node:crypto";
import { NATURES, type NatureConteneur } from "../../../electron/vault/crypto/conteneur.ts";
import type { FichierJuge, Sceau } from "../../../electron/vault/partage/sceau.ts";

const juges = new WeakMap<Uint8Array, FichierJuge>();

export const sceauSimple: Sceau = {
  seal: ({ nature, auteur, entete = {}, clair }) => {
    const corps = Buffer.concat([Buffer.from(`${JSON.stringify({ nature, auteur, entete })}\n`, "utf8"), clair]);
    return Buffer.concat([corps, sha(corps)]);
  },
  parse: (bytes) => {
    const connu = juges.get(bytes) ?? parse(bytes);
    juges.set(bytes, connu);
    return connu;
  },
};

function parse(lus: Uint8Array): FichierJuge {
  const bytes = Buffer.from(lus.buffer, lus.byteOffset, lus.byteLength);
  const fin = bytes.byteLength - 32;
  if (fin < 2 || !sha(bytes.subarray(0, fin)).equals(bytes.subarray(fin))) return { kind: "illisible" };
  const coupe = bytes.indexOf(0x0a);
  const { nature, auteur, entete } = JSON.parse(bytes.toString("utf8", 0, coupe)) as { nature: string; auteur: string; entete: Record<string, string | number> };
  return { kind: "entier", fichier: { nature: nature in NATURES ? (nature as NatureConteneur) : undefined, auteur, entete, empreinte: bytes.toString("hex", fin), bytes: lus, open: () => bytes.subarray(coupe + 1, fin) } };
}

function sha(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
