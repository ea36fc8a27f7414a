import { z } from "zod";
import { empreinteSchema, sirenSchema, texteSchema } from "../primitives.ts";

const adresse = {
  adresse: texteSchema.optional(),
  codePostal: texteSchema.optional(),
  ville: texteSchema.optional(),
  pays: texteSchema.optional(),
};

const contact = { email: texteSchema.optional(), telephone: texteSchema.optional() };

/** The company that claims: its identity as acts print it. */
export const creancierContenu = z.object({
  denomination: texteSchema,
  formeJuridique: texteSchema.optional(),
  capital: texteSchema.optional(),
  siren: sirenSchema.optional(),
  villeRcs: texteSchema.optional(),
  representant: texteSchema.optional(),
  qualiteRepresentant: texteSchema.optional(),
  ...adresse,
  ...contact,
  /** SHA-256 of the logo kept among the vault's files. */
  logo: empreinteSchema.optional(),
});

/** Professional or consumer: decides the prescription, the interest and the 40 €. */
export const QUALITES_DEBITEUR = ["professionnel", "consommateur"] as const;

export const debiteurContenu = z.object({
  nom: texteSchema,
  /** Code of the customer in the accounts, and the accounts they were read in. */
  codeComptable: texteSchema.optional(),
  sourceComptable: texteSchema.optional(),
  qualite: z.enum(QUALITES_DEBITEUR).optional(),
  formeJuridique: texteSchema.optional(),
  siren: sirenSchema.optional(),
  villeRcs: texteSchema.optional(),
  dirigeant: texteSchema.optional(),
  ...adresse,
  ...contact,
});

export const KINDS_MANDATAIRE = ["avocat", "commissaire-de-justice"] as const;

export const mandataireContenu = z.object({
  kind: z.enum(KINDS_MANDATAIRE),
  nom: texteSchema,
  /** Cabinet of an avocat, étude of a commissaire de justice. */
  structure: texteSchema.optional(),
  barreau: texteSchema.optional(),
  ...adresse,
  ...contact,
});

export const utilisateurContenu = z.object({ nom: texteSchema });
