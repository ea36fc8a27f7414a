import { z } from "zod";
import { idSchema, texteLongSchema, texteSchema } from "../primitives.ts";

/** « 09:00 », the time of Paris. */
const heureSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** A hearing of a dossier; `dateFait` is its day. What an agenda says of it, or what a person typed. */
export const audienceContenu = z.object({
  audienceId: idSchema,
  /** The procedure it belongs to; absent: an agenda said it, nobody placed it yet. */
  poursuiteId: idSchema.optional(),
  juridiction: texteSchema.optional(),
  chambre: texteSchema.optional(),
  /** Number of the case on the court's roll: « 25/01234 ». */
  numeroRg: texteSchema.optional(),
  salle: texteSchema.optional(),
  /** Absent: the hour is not known. */
  heure: heureSchema.optional(),
  avocat: texteSchema.optional(),
  objet: texteSchema.optional(),
  detail: texteLongSchema.optional(),
  /** Why it was moved, or an odd day accepted. */
  motif: texteLongSchema.optional(),
  /** The hearing was called off: it stays in the chronology. */
  isAnnulee: z.boolean().optional(),
  /** Appointment of the agenda it was read from, so that reading it again changes nothing. */
  uid: texteSchema.optional(),
  sequence: z.int().nonnegative().optional(),
});
