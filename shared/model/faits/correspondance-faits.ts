import { z } from "zod";
import { texteSchema } from "../primitives.ts";

/** Which column means what in the lists and the statements that one creditor exports: told once, recognised by the names of the header. */
export const correspondanceContenu = z.object({
  /** Names of the header, folded: the same export gives the same ones every month. */
  cle: texteSchema,
  /** Meaning → name of the column, as the file writes it. */
  colonnes: z.record(z.string().min(1).max(40), texteSchema),
  /** A table of the bank, and what its columns do not say; absent: a list of open items. */
  releve: z.object({ ordre: z.enum(["jour-mois", "mois-jour"]).optional(), isInverse: z.boolean().optional() }).optional(),
});
