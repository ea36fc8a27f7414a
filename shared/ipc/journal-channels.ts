import { z } from "zod";
import { channel } from "./channel.ts";

/** Last sequence already known of each device's journal. */
export const curseurSchema = z.record(z.string().regex(/^[a-z2-7]{16}$/), z.int().nonnegative());
export type Curseur = z.output<typeof curseurSchema>;

export const journalChannels = {
  /** The lots that follow a cursor, one `formatLot` line each, a bounded portion at a time. */
  "journal:read": channel(
    z.object({ apres: curseurSchema }),
    z.object({ lots: z.instanceof(Uint8Array), curseur: curseurSchema, isFin: z.boolean(), reste: z.int().nonnegative() }),
  ),
  /** Reads the file of this rank again, with its chain and its seals; to be called with 0, 1, 2… until `isFin`. */
  "journal:verify": channel(
    z.object({ rang: z.int().nonnegative() }),
    z.object({ fichiers: z.int().nonnegative(), faits: z.int().nonnegative(), /** Facts among them whose content was erased for good: what is left of each is in the chain. */ effaces: z.int().nonnegative().optional(), anomalies: z.array(z.string()), isFin: z.boolean() }),
  ),
  /** What the vault found at start: facts held, and what had to be cut or set aside. */
  "journal:etat": channel(z.object({}), z.object({ faits: z.int().nonnegative(), curseur: curseurSchema, avertissements: z.array(z.string()) })),
} as const;
