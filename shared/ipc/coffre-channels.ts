import { z } from "zod";
import { channel } from "./channel.ts";

/** Bytes of the key that seals the window's copy of the journal. */
export const TAILLE_CLE_PROJECTION = 32;

const cleSchema = z.instanceof(Uint8Array).refine((octets) => octets.byteLength === TAILLE_CLE_PROJECTION, { message: "Clé de longueur inattendue" });

export const coffreChannels = {
  /**
   * The key of the window's copy (projection and drafts), the same for the life of the vault; refused with the code
   * `verrouille` while it is locked. The window makes a non-extractable `CryptoKey` of it and forgets the bytes.
   */
  "coffre:cleProjection": channel(z.object({}), z.object({ cle: cleSchema })),
} as const;
