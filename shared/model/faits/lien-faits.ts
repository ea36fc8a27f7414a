import { z } from "zod";
import { idSchema, texteSchema } from "../primitives.ts";

export const NATURES_LIEN = ["meme", "lie", "different"] as const;

/** What a person said of two debtors that look alike: the same (the subject is merged into the other), related, or different and not to be proposed again. */
export const lienContenu = z.object({ avec: idSchema, nature: z.enum(NATURES_LIEN), motif: texteSchema.optional() });
