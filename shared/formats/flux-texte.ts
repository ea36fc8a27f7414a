import { type Encodage, findMarque, decodeBrut, toBrut } from "./encodage.ts";
import { decodeUtf16, decodeUtf8, encodeUtf8 } from "./unicode.ts";

/** Turns a stream of bytes into a stream of bytes that a line reader understands: without a mark, never UTF-16. */
export interface FluxOctets {
  /** The mark that was found, once the first bytes were added. */
  marque: Encodage | undefined;
  readonly add: (octets: Uint8Array) => Uint8Array;
  /** What was still waiting: a file of one or two bytes, half a character. */
  readonly end: () => Uint8Array;
}

/** Drops a byte order mark and turns UTF-16 into UTF-8, whatever the way the stream is cut. */
export function createFluxOctets(): FluxOctets {
  let attente = new Uint8Array(0);
  let isDebut = true;
  const flux: FluxOctets = {
    marque: undefined,
    add: (octets) => {
      if (!isDebut && flux.marque !== "utf-16le" && flux.marque !== "utf-16be") return octets;
      const lus = mergeOctets(attente, octets);
      attente = new Uint8Array(0);
      if (isDebut && lus.length < 3) {
        attente = lus;
        return new Uint8Array(0);
      }
      const marque = isDebut ? findMarque(lus) : undefined;
      if (isDebut) flux.marque = marque?.encodage;
      isDebut = false;
      const corps = lus.subarray(marque?.taille ?? 0);
      if (flux.marque !== "utf-16le" && flux.marque !== "utf-16be") return corps;
      const entier = findFinUtf16(corps, flux.marque === "utf-16le");
      attente = corps.slice(entier);
      return encodeUtf8(decodeUtf16(corps, entier, flux.marque === "utf-16le"));
    },
    end: () => (isDebut ? attente : attente.length > 0 ? encodeUtf8("\uFFFD") : attente),
  };
  return flux;
}

/** Decodes a stream whose character set is known, never cutting a character: what XML needs. */
export function createDecodeur(encodage: Encodage): { readonly add: (octets: Uint8Array) => string; readonly end: () => string } {
  let attente = new Uint8Array(0);
  const isUtf8 = encodage === "utf-8" || encodage === "utf-8-bom";
  return {
    add: (octets) => {
      const lus = attente.length === 0 ? octets : mergeOctets(attente, octets);
      const entier = isUtf8 ? findFinUtf8(lus) : lus.length;
      attente = lus.slice(entier);
      return isUtf8 ? decodeUtf8(lus, 0, entier) : decodeBrut(toBrut(lus), encodage);
    },
    end: () => decodeBrut(toBrut(attente), encodage),
  };
}

export function mergeOctets(premier: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const ensemble = new Uint8Array(premier.length + second.length);
  ensemble.set(premier);
  ensemble.set(second, premier.length);
  return ensemble;
}

/** End of the last whole character: at most three bytes are held back. */
function findFinUtf8(octets: Uint8Array): number {
  for (let retour = 1; retour <= Math.min(3, octets.length); retour++) {
    const octet = octets[octets.length - retour] ?? 0;
    if (octet < 0x80) return octets.length;
    const longueur = octet >= 0xf0 ? 4 : octet >= 0xe0 ? 3 : octet >= 0xc0 ? 2 : 0;
    if (longueur > 0) return longueur > retour ? octets.length - retour : octets.length;
  }
  return octets.length;
}

/** End of the last whole character: an odd byte and a lone high surrogate wait for what follows. */
function findFinUtf16(octets: Uint8Array, isPetitBoutiste: boolean): number {
  const pair = octets.length - (octets.length % 2);
  const haut = octets[isPetitBoutiste ? pair - 1 : pair - 2] ?? 0;
  return haut >= 0xd8 && haut <= 0xdb ? pair - 2 : pair;
}
