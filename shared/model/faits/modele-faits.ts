import { z } from "zod";
import { empreinteSchema, idSchema, texteSchema } from "../primitives.ts";

/** Letterhead of the company: every act is printed on the last one that was kept. */
export const papierContenu = z.object({
  /** SHA-256 of the .docx kept among the vault's files. */
  empreinte: empreinteSchema,
  nomFichier: texteSchema,
});

export const NATURES_MODELE = ["lettre", "acte", "projet", "contrat", "annexe", "interne"] as const;
export const DESTINATAIRES_MODELE = ["debiteur", "juridiction", "avocat", "etude", "mandataire-judiciaire", "interne"] as const;

/** A template of the company: its own Word document, with the marks of the acts. A new version replaces the fact of the one before. */
export const modeleContenu = z.object({
  modeleId: idSchema,
  titre: texteSchema,
  empreinte: empreinteSchema,
  nomFichier: texteSchema,
  nature: z.enum(NATURES_MODELE),
  destinataire: z.enum(DESTINATAIRES_MODELE),
  /** Act of the library whose conditions, refusals and mentions it is held to. */
  socle: texteSchema.optional(),
});
