/**
 * The one passage between values and the bytes that IndexedDB keeps: encryption enters here, before the transaction
 * (an asynchronous cipher inside a transaction would end it).
 */
export interface Codec {
  readonly encode: (valeur: unknown) => Promise<Uint8Array>;
  readonly decode: (octets: Uint8Array) => Promise<unknown>;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/** JSON in UTF-8, in clear. */
export const CODEC_JSON: Codec = {
  encode: (valeur) => Promise.resolve(encoder.encode(JSON.stringify(valeur))),
  decode: async (octets) => Promise.resolve(JSON.parse(decoder.decode(octets))),
};

/** FNV-1a on 32 bits: finds a torn or rotten record, not a forger. */
export function computeSomme(octets: Uint8Array): number {
  let somme = 0x811c9dc5;
  for (const octet of octets) somme = Math.imul(somme ^ octet, 0x01000193);
  return somme >>> 0;
}

/** Lines of a UTF-8 text, without the empty ones. */
export function splitLignes(octets: Uint8Array): readonly string[] {
  return decoder.decode(octets).split("\n").filter((ligne) => ligne !== "");
}

export function formatLignes(lignes: readonly string[]): Uint8Array {
  return encoder.encode(lignes.join("\n"));
}
