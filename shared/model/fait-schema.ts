import { z } from "zod";
import { FAIT_ID, type FaitId, SUJETS, type SujetId } from "./fait.ts";
import { idSchema, jourSchema } from "./primitives.ts";

// Apart from the types and the identifiers, which the first screens read without a schema.

export const faitIdSchema = z.string().regex(FAIT_ID).transform(toFaitId);
export const sujetIdSchema = z
  .string()
  .refine((texte) => {
    const [sujet, id, ...reste] = texte.split("/");
    return reste.length === 0 && SUJETS.some((connu) => connu === sujet) && idSchema.safeParse(id).success;
  }, { message: "Sujet inconnu" })
  .transform(toSujetId);

/** The envelope of a fact as stored; its content is checked against the registry afterwards. */
export const enveloppeSchema = z.object({
  id: faitIdSchema,
  sujet: sujetIdSchema,
  type: z.string().min(1).max(40),
  dateFait: jourSchema,
  contenu: z.unknown(),
  remplace: z.array(faitIdSchema).max(100_000),
  v: z.int().positive(),
});

function toFaitId(texte: string): FaitId {
  return texte as FaitId;
}

function toSujetId(texte: string): SujetId {
  return texte as SujetId;
}
