import { z } from "zod";
import { empreinteSchema, idSchema, jourSchema, montantSchema, texteLongSchema, texteSchema } from "../primitives.ts";

/** A verification that a person waived to let an act go: by name, and with a reason. */
const derogationSchema = z.object({
  /** Identifier of the verification: « refus/2 ». */
  verification: texteSchema,
  /** What it said, kept as it was read. */
  objet: texteLongSchema,
  par: texteSchema,
  motif: texteLongSchema,
});

/** An act written for the dossier and saved outside: what it was, on which figures, with which answers. */
export const acteContenu = z.object({
  acteId: idSchema,
  /** Its model in the library. */
  modele: texteSchema,
  titre: texteSchema,
  nomFichier: texteSchema,
  /** Of the file that was written. */
  empreinte: empreinteSchema,
  decompteArreteAu: jourSchema.optional(),
  total: montantSchema.optional(),
  /** What was answered for it, by field: proposed again for the next act. */
  /** Account that it prints: the next act says when it changed. */
  iban: texteSchema.optional(),
  /** Document of the company that it was written on, letterhead or template. */
  empreinteModele: empreinteSchema.optional(),
  reponses: z.record(z.string().min(1).max(200), z.string().max(20_000)),
  derogations: z.array(derogationSchema).max(100),
  /** Numbers of the pièces that it cites: they never change afterwards. */
  bordereau: z.array(z.object({ pieceId: idSchema, numero: z.int().positive() })).max(10_000),
});
