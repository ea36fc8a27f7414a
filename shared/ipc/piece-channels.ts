import { z } from "zod";
import { empreinteSchema, idSchema, texteSchema } from "../model/primitives.ts";
import { channel } from "./channel.ts";
import { TAILLE_PORTION } from "./portion.ts";

const portionSchema = z.instanceof(Uint8Array).refine((octets) => octets.byteLength <= TAILLE_PORTION, { message: "Portion trop grande" });

/** Files of the vault: written by portions, named by their hash, read back by portions. */
export const pieceChannels = {
  "piece:begin": channel(z.object({ nom: texteSchema, taille: z.int().nonnegative() }), z.object({ jeton: idSchema })),
  "piece:write": channel(z.object({ jeton: idSchema, portion: portionSchema }), z.object({})),
  /** Seals the file; its type is read from its first bytes, never from its name. */
  "piece:end": channel(z.object({ jeton: idSchema }), z.object({ empreinte: empreinteSchema, taille: z.int().nonnegative(), mime: texteSchema })),
  "piece:cancel": channel(z.object({ jeton: idSchema }), z.object({})),
  "piece:read": channel(z.object({ empreinte: empreinteSchema, debut: z.int().nonnegative() }), z.object({ portion: portionSchema, taille: z.int().nonnegative() })),
  /** Opens a temporary copy with the system's application, for the types on the allow-list only. */
  "piece:open": channel(z.object({ empreinte: empreinteSchema, nom: texteSchema }), z.object({})),
} as const;
