// Files that are checked and neither sealed nor signed: what thousands of runs can afford. Everything else is the code that ships.
import { hash } from "node:crypto";
import { NATURES, type NatureConteneur } from "../../../electron/vault/crypto/conteneur.ts";
import type { FichierJuge, Sceau } from "../../../electron/vault/partage/sceau.ts";

const juges = new WeakMap<Uint8Array, FichierJuge>();

/** What a file says is known when it is written, and found again by its very bytes: any other bytes are checked. */
export const sceauSimple: Sceau = {
  seal: ({ nature, auteur, entete = {}, clair }) => {
    const premiere = Buffer.from(`${JSON.stringify({ nature, auteur, entete })}\n`, "utf8");
    const corps = Buffer.concat([premiere, clair]);
    const bytes = Buffer.concat([corps, sha(corps)]);
    juges.set(bytes, juge(bytes, bytes, premiere.byteLength, { nature, auteur, entete }));
    return bytes;
  },
  parse: (bytes) => {
    const connu = juges.get(bytes) ?? parse(bytes);
    juges.set(bytes, connu);
    return connu;
  },
};

interface Entete {
  readonly nature: string;
  readonly auteur: string;
  readonly entete: Readonly<Record<string, string | number>>;
}

function parse(lus: Uint8Array): FichierJuge {
  const bytes = Buffer.from(lus.buffer, lus.byteOffset, lus.byteLength);
  const fin = bytes.byteLength - TAILLE_CONTROLE;
  if (fin < 2 || !sha(bytes.subarray(0, fin)).equals(bytes.subarray(fin))) return { kind: "illisible" };
  const coupe = bytes.indexOf(0x0a);
  return juge(lus, bytes, coupe + 1, JSON.parse(bytes.toString("utf8", 0, coupe)) as Entete);
}

function juge(lus: Uint8Array, bytes: Buffer, debut: number, { nature, auteur, entete }: Entete): FichierJuge {
  const fin = bytes.byteLength - TAILLE_CONTROLE;
  return { kind: "entier", fichier: { nature: nature in NATURES ? (nature as NatureConteneur) : undefined, auteur, entete, empreinte: bytes.toString("hex", fin), bytes: lus, open: () => bytes.subarray(debut, fin) } };
}

const TAILLE_CONTROLE = 32;

function sha(bytes: Uint8Array): Buffer {
  return hash("sha256", bytes, "buffer");
}
