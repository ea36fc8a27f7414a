import { createRefus } from "../adapters/refus.ts";
import { decryptAes, encryptAes, TAILLE_ETIQUETTE, TAILLE_NONCE } from "./crypto/aes.ts";
import { deriveCle, deriveCleEngagee, TAILLE_ENGAGEMENT } from "./crypto/derive.ts";
import { inflate, shrink } from "./crypto/inflate.ts";
import type { RandomBytes } from "./poste.ts";

/**
 * Where encryption enters: what the vault writes in a file passes through `seal`, what it reads through `open`.
 * `contexte` names the place of the bytes (file, position); an encrypting sealer authenticates it.
 */
export interface Sealer {
  /** Bytes that sealing adds, the same for every block: positions stay computable. */
  readonly surcout: number;
  /** `cible`, of the exact size, takes the answer where large bytes follow one another. */
  readonly seal: (clair: Uint8Array, contexte: Uint8Array, cible?: Buffer) => Uint8Array;
  /** Throws when the bytes are not those that were sealed at this place. */
  readonly open: (scelle: Uint8Array, contexte: Uint8Array, cible?: Buffer) => Uint8Array;
}

/** How the files of a vault are sealed: each has a key of its own, found again from a few bytes of its header. */
export interface Sealing {
  /** Written in the header of each container: a vault never guesses how a file was sealed. */
  readonly scellement: number;
  readonly tailleSceau: number;
  /** Bytes that sealing adds to a block. */
  readonly surcout: number;
  /** A new file: what its header keeps, and its sealer. `entete` is the rest of the header, authenticated by the key itself. */
  readonly createSceau: (entete: Uint8Array) => { readonly sceau: Uint8Array; readonly sealer: Sealer };
  /** `undefined`: another key, or an altered header. An empty seal is one that cannot be read: some files are found again without it. */
  readonly openSceau: (sceau: Uint8Array, entete: Uint8Array) => Sealer | undefined;
}

const clearSealer: Sealer = { surcout: 0, seal: (clair, _contexte, cible) => copyInto(clair, cible), open: (scelle, _contexte, cible) => copyInto(scelle, cible) };

function copyInto(bytes: Uint8Array, cible: Buffer | undefined): Uint8Array {
  cible?.set(bytes);
  return cible ?? bytes;
}

/** In clear, as vaults were before they had keys: checksums alone tell altered bytes. */
export const clearSealing: Sealing = {
  scellement: 0,
  tailleSceau: 0,
  surcout: 0,
  createSceau: () => ({ sceau: new Uint8Array(0), sealer: clearSealer }),
  openSceau: (sceau) => (sceau.byteLength === 0 ? clearSealer : undefined),
};

const TAILLE_SEL = 32;
const SURCOUT = TAILLE_NONCE + TAILLE_ETIQUETTE;
export const SCELLEMENT = 1;

interface OptionsSealing {
  /** The salt is made of the header, so that a damaged header does not close the whole file: what it says is known by the name. */
  readonly isRetrouvable?: boolean;
}

/**
 * AES-256-GCM under a key drawn for each file. The nonce is drawn too: a refused write is cut back and its place written
 * again, so that a nonce made of the position would serve twice.
 */
export function createSealing(cle: Uint8Array, usage: string, randomBytes: RandomBytes, options: OptionsSealing = {}): Sealing {
  const drawSel = (entete: Uint8Array): Uint8Array => (options.isRetrouvable === true ? deriveCle(cle, entete, `exigible sel ${usage}`, TAILLE_SEL) : randomBytes(TAILLE_SEL));
  const derive = (sel: Uint8Array, entete: Uint8Array) => deriveCleEngagee(cle, sel, Buffer.concat([Buffer.from(`exigible ${usage}|`, "utf8"), entete]));
  return {
    scellement: SCELLEMENT,
    tailleSceau: TAILLE_SEL + TAILLE_ENGAGEMENT,
    surcout: SURCOUT,
    createSceau: (entete) => {
      const sel = drawSel(entete);
      const fichier = derive(sel, entete);
      return { sceau: Buffer.concat([sel, fichier.engagement]), sealer: createSealer(fichier.cle, randomBytes) };
    },
    openSceau: (sceau, entete) => {
      if (sceau.byteLength === 0) return options.isRetrouvable === true ? createSealer(derive(drawSel(entete), entete).cle, randomBytes) : undefined;
      const fichier = derive(sceau.subarray(0, TAILLE_SEL), entete);
      return fichier.engagement.equals(sceau.subarray(TAILLE_SEL)) ? createSealer(fichier.cle, randomBytes) : undefined;
    },
  };
}

/** The same, for texts: deflated before they are sealed, and inflated up to `maximum` bytes. Sizes are no longer computable. */
export function createDenseSealing(sealing: Sealing, maximum: number): Sealing {
  const shrinkFirst = (sealer: Sealer): Sealer => ({
    surcout: sealer.surcout,
    seal: (clair, contexte) => sealer.seal(shrink(clair), contexte),
    open: (scelle, contexte) => inflate(sealer.open(scelle, contexte), maximum) ?? refuseBytes(),
  });
  return {
    ...sealing,
    createSceau: (entete) => {
      const { sceau, sealer } = sealing.createSceau(entete);
      return { sceau, sealer: shrinkFirst(sealer) };
    },
    openSceau: (sceau, entete) => {
      const sealer = sealing.openSceau(sceau, entete);
      return sealer === undefined ? undefined : shrinkFirst(sealer);
    },
  };
}

function createSealer(cle: Uint8Array, randomBytes: RandomBytes): Sealer {
  return {
    surcout: SURCOUT,
    seal: (clair, contexte, cible = Buffer.allocUnsafe(clair.byteLength + SURCOUT)) => {
      const nonce = randomBytes(TAILLE_NONCE);
      cible.set(nonce);
      encryptAes(cle, nonce, clair, contexte, cible.subarray(TAILLE_NONCE));
      return cible;
    },
    open: (scelle, contexte, cible) => decryptAes(cle, scelle.subarray(0, TAILLE_NONCE), scelle.subarray(TAILLE_NONCE), contexte, cible) ?? refuseBytes(),
  };
}

function refuseBytes(): never {
  throw createRefus("endommage", "Ces octets du coffre ne sont pas ceux qui y ont été écrits\u00A0: ils ne sont pas ouverts. Reprenez une sauvegarde.");
}
