/**
 * The one passage between values and the bytes that IndexedDB keeps. Everything is sealed before a transaction opens:
 * an asynchronous cipher inside a transaction would end it.
 */
export interface Codec {
  /** `place` (generation, store, key) is part of what is sealed: a record moved elsewhere no longer opens. */
  readonly seal: (octets: Uint8Array<ArrayBuffer>, place: string) => Promise<Uint8Array<ArrayBuffer>>;
  readonly open: (octets: Uint8Array<ArrayBuffer>, place: string) => Promise<Uint8Array<ArrayBuffer>>;
}

const NONCE = 12;

/** AES-256-GCM under a key that nobody can read back, a nonce drawn for each record. */
export function createCodec(cle: CryptoKey): Codec {
  const createParametres = (iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams => ({ name: "AES-GCM", iv, additionalData: encodeTexte(place) });
  return {
    seal: async (octets, place) => {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
      const scelle = await crypto.subtle.encrypt(createParametres(nonce, place), cle, octets);
      const tout = new Uint8Array(NONCE + scelle.byteLength);
      tout.set(nonce);
      tout.set(new Uint8Array(scelle), NONCE);
      return tout;
    },
    open: async (octets, place) => new Uint8Array(await crypto.subtle.decrypt(createParametres(octets.subarray(0, NONCE), place), cle, octets.subarray(NONCE))),
  };
}

/** Makes the key of 32 bytes, then wipes them. */
export async function importCle(octets: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey("raw", octets, "AES-GCM", false, ["encrypt", "decrypt"]);
  } finally {
    octets.fill(0);
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

export function encodeTexte(texte: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(texte);
}

export function decodeTexte(octets: Uint8Array): string {
  return decoder.decode(octets);
}

export type Encodeur = (texte: string) => Uint8Array<ArrayBuffer>;

/** Bytes of the first piece, and of the largest: one save needs little, a whole portfolio few pieces. */
const RESERVES = { premiere: 64 * 1024, derniere: 1024 * 1024 } as const;
/** UTF-8 takes at most three bytes for each unit of a text. */
const OCTETS_PAR_UNITE = 3;
const FIN_DE_LIGNE = 0x0a;

/**
 * Writes texts one after the other, each followed by a line break, in pieces of memory that they share: tens of thousands of
 * small buffers cost the engine more than what they hold. A text that is kept keeps its piece.
 */
export function createEncodeur(): Encodeur {
  let reserve = new Uint8Array(0);
  let place = 0;
  let suivante: number = RESERVES.premiere;
  return (texte) => {
    const voulu = texte.length * OCTETS_PAR_UNITE + 1;
    if (place + voulu > reserve.length) {
      [reserve, place] = [new Uint8Array(Math.max(suivante, voulu)), 0];
      suivante = Math.min(suivante * 2, RESERVES.derniere);
    }
    const { written } = encoder.encodeInto(texte, reserve.subarray(place));
    const octets = reserve.subarray(place, place + written);
    reserve[place + written] = FIN_DE_LIGNE;
    place += written + 1;
    return octets;
  };
}

/** JSON in UTF-8. */
export function encodeValeur(valeur: unknown): Uint8Array<ArrayBuffer> {
  return encoder.encode(JSON.stringify(valeur));
}

export function decodeValeur(octets: Uint8Array): unknown {
  return JSON.parse(decodeTexte(octets));
}

/** FNV-1a on 32 bits: tells two texts apart, stops no forger. */
export function computeSomme(octets: Uint8Array): number {
  let somme = 0x811c9dc5;
  for (const octet of octets) somme = Math.imul(somme ^ octet, 0x01000193);
  return somme >>> 0;
}

/** Lines of a UTF-8 text, without the empty ones. */
export function splitLignes(octets: Uint8Array): readonly string[] {
  return decodeTexte(octets).split("\n").filter((ligne) => ligne !== "");
}

export function formatLignes(lignes: readonly string[]): Uint8Array {
  return encoder.encode(lignes.join("\n"));
}
