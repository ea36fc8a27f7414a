import { z } from "zod";
import { idSchema, jourSchema, montantSchema, texteLongSchema, texteSchema } from "../primitives.ts";

/** How the parties spoke to one another. */
export const CANAUX = ["appel", "courriel", "lettre", "sms", "lrar"] as const;
export const SENS = ["emis", "recu"] as const;
/** What became of a registered letter. */
export const SUITES_ENVOI = ["remis", "non-reclame", "refuse", "destinataire-inconnu"] as const;

/** What an exchange says besides its kind and its day. */
export const echange = {
  canal: z.enum(CANAUX).optional(),
  sens: z.enum(SENS).optional(),
  interlocuteur: texteSchema.optional(),
  /** Number of the registered letter. */
  numeroEnvoi: texteSchema.optional(),
  presenteLe: jourSchema.optional(),
  recuLe: jourSchema.optional(),
  suiteEnvoi: z.enum(SUITES_ENVOI).optional(),
};

/** An amount that the debtor promised for a day; those of one plan share its identifier. Kept, late or broken is computed from the payments. */
export const promesseContenu = z.object({
  promesseId: idSchema,
  montant: montantSchema,
  pourLe: jourSchema,
  planId: idSchema.optional(),
  /** The exchange in which it was made. */
  evenementId: idSchema.optional(),
  detail: texteLongSchema.optional(),
});
