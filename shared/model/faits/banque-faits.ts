import { z } from "zod";
import { idSchema, jourSchema, montantSchema, texteSchema } from "../primitives.ts";

/** One statement of one account, as its file gives it. */
export const releveContenu = z.object({
  reference: texteSchema.optional(),
  compte: texteSchema.optional(),
  devise: texteSchema.optional(),
  dateOuverture: jourSchema.optional(),
  dateCloture: jourSchema.optional(),
  soldeOuverture: montantSchema.optional(),
  soldeCloture: montantSchema.optional(),
  /** Closing balance less opening and movements; absent when a balance is missing. */
  ecart: montantSchema.optional(),
  mouvements: z.int().nonnegative(),
});

export const DECISIONS_MOUVEMENT = ["affecte", "ignore", "attente"] as const;

/** A payment read on a statement and what a person decided of it; a later decision replaces it. */
export const mouvementContenu = z.object({
  mouvementId: idSchema,
  /** Key of the movement in its account, so that importing it again posts nothing. */
  cle: texteSchema,
  /** The same movement in another format. */
  cleCommune: texteSchema.optional(),
  /** Rank of the payment inside a batch, from 0. */
  rang: z.int().nonnegative(),
  /** Signed: credit positive. */
  montant: montantSchema,
  devise: texteSchema.optional(),
  noms: z.array(texteSchema).max(10),
  iban: texteSchema.optional(),
  libelle: z.string().max(400),
  bout: texteSchema.optional(),
  references: z.array(texteSchema).max(50),
  isRetour: z.boolean(),
  motifRetour: texteSchema.optional(),
  decision: z.enum(DECISIONS_MOUVEMENT),
  motif: texteSchema.optional(),
});

/** An account that a debtor paid from: the next payment is recognised by it. */
export const ibanContenu = z.object({
  iban: z.string().regex(/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/),
  titulaire: texteSchema.optional(),
});
