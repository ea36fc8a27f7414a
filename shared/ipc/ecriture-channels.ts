import { z } from "zod";
import { brouillonsSchema } from "../model/lot.ts";
import { idSchema } from "../model/primitives.ts";
import { channel } from "./channel.ts";

/** What writes in the journal, apart from what reads it: it brings the schemas of every fact. */
export const ecritureChannels = {
  /** Appends one lot and answers once it is on the disk: the only meaning of « Enregistré ». The answer is the lot as `formatLot` writes it. */
  "journal:append": channel(z.object({ par: idSchema.optional(), brouillons: brouillonsSchema }), z.object({ lot: z.string() })),
} as const;
