import { z } from "zod";
import { idSchema, jourSchema, texteSchema } from "../primitives.ts";

/** Days on which somebody of the house, or a lawyer, is away, both included. */
export const absenceContenu = z.object({
  absenceId: idSchema,
  /** By name: lawyers have no account. */
  personne: texteSchema,
  du: jourSchema,
  au: jourSchema,
  motif: texteSchema.optional(),
});
