import { z } from "zod";
import { empreinteSchema, jourSchema, texteSchema } from "../primitives.ts";

/** Newer courts, ressorts and communes that a person accepted. The file, of several megabytes, is a pièce of the vault named by its hash. */
export const referentielContenu = z.object({
  /** Name of the file. */
  nom: texteSchema,
  /** SHA-256 of its bytes: the pièce. */
  empreinte: empreinteSchema,
  /** Bytes. */
  taille: z.int().positive(),
  auteur: texteSchema,
  /** Day of its most recent part. */
  version: jourSchema,
  /** Year of the official list of communes. */
  cog: z.int().min(2000).max(2200),
});
