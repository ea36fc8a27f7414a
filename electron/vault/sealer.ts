/**
 * Where encryption enters: what the vault writes passes through `seal`, what it reads through `open`.
 * `contexte` names the place of the bytes (file, position); an encrypting sealer authenticates it.
 */
export interface Sealer {
  /** Written in the header of each container: a vault never guesses how a file was sealed. */
  readonly scellement: number;
  /** Bytes that sealing adds, the same for every block: positions stay computable. */
  readonly surcout: number;
  readonly seal: (clair: Uint8Array, contexte: Uint8Array) => Uint8Array;
  /** Throws when the bytes are not those that were sealed at this place. */
  readonly open: (scelle: Uint8Array, contexte: Uint8Array) => Uint8Array;
}

/** In clear: checksums alone tell altered bytes. */
export const clearSealer: Sealer = { scellement: 0, surcout: 0, seal: (clair) => clair, open: (scelle) => scelle };
