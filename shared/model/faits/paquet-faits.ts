import { z } from "zod";
import { parametreSchema } from "../parametre-schema.ts";
import { empreinteSchema, jourSchema, texteSchema } from "../primitives.ts";

/** A newer pack of dated values that a person accepted, whole: the journal alone says which law was in force and who chose it. */
export const paquetContenu = z.object({
  /** Name of the file. */
  nom: texteSchema,
  /** SHA-256 of its bytes. */
  empreinte: empreinteSchema,
  version: z.int().positive(),
  publieLe: jourSchema,
  auteur: texteSchema,
  parametres: z.array(parametreSchema).min(1).max(2000),
});
