import { z } from "zod";
import { empreinteSchema, texteLongSchema, texteSchema } from "../primitives.ts";

/**
 * A file that was received and that no dossier holds yet: its bytes are in the vault under their hash, as they came. It leaves the box by a
 * `retrait` written with the pièce that it becomes, or by itself with a reason.
 */
export const arriveeContenu = z.object({
  nom: texteSchema,
  empreinte: empreinteSchema,
  /** Bytes. */
  taille: z.int().nonnegative(),
  mime: texteSchema,
  /** What the file was recognised as: « eml », « pdf », « inconnu ». */
  format: texteSchema,
  /** Archive or message it was found in. */
  origine: texteSchema.optional(),
  /** What a reading gave of it: subject, sender, date, first lines. A reading, not the evidence. */
  resume: texteLongSchema.optional(),
});
