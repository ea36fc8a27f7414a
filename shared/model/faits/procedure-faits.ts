import { z } from "zod";
import { KINDS_PROCEDURE } from "../../kernel/kinds-procedure.ts";
import { idSchema, jourSchema, montantSchema, texteLongSchema, texteSchema } from "../primitives.ts";
import { VOIES } from "./strategie-faits.ts";

/** What may be opened on a dossier: the routes that are compared, and the European order, which is not. */
export const KINDS_POURSUITE = [...VOIES, "injonction-europeenne"] as const;

/** A procedure opened on a dossier; `dateFait` is the day on which it was decided. Several may run at once. */
export const poursuiteContenu = z.object({
  poursuiteId: idSchema,
  kind: z.enum(KINDS_POURSUITE),
  /** Which court hears it: decides which delays run. */
  nature: z.enum(["commerciale", "judiciaire"]).optional(),
  juridiction: texteSchema.optional(),
  chambre: texteSchema.optional(),
  numeroRg: texteSchema.optional(),
  avocat: texteSchema.optional(),
  /** Who follows it in the department, when not the person of the dossier. */
  responsable: texteSchema.optional(),
});

/** Something that happened in a procedure; `dateFait` is its day. A corrected date is a new fact that bears the same identifier and replaces the former. */
export const jalonContenu = z.object({
  jalonId: idSchema,
  poursuiteId: idSchema,
  kind: z.enum(KINDS_PROCEDURE),
  /** The event it answers; absent: the procedure itself tells. */
  origineId: idSchema.optional(),
  isAPersonne: z.boolean().optional(),
  isDefaut: z.boolean().optional(),
  isAvecTitre: z.boolean().optional(),
  destinataire: z.enum(["creancier", "debiteur"]).optional(),
  /** `obligeId` of the one it was done against; absent: the debtor. */
  contre: idSchema.optional(),
  demeure: texteSchema.optional(),
  /** Asked of the judge, and granted by him: an order is often partial. */
  demande: montantSchema.optional(),
  accorde: montantSchema.optional(),
  pieceId: idSchema.optional(),
  detail: texteLongSchema.optional(),
  /** Why a date was corrected, or an oddity accepted. */
  motif: texteLongSchema.optional(),
});

export const ISSUES_AUDIENCE = ["renvoi", "delibere", "jugement", "radiation", "desistement"] as const;

/** What came out of a hearing; `dateFait` is the day of the hearing. */
export const issueContenu = z.object({
  issueId: idSchema,
  audienceId: idSchema,
  issue: z.enum(ISSUES_AUDIENCE),
  /** Day of the next hearing, or of the decision. */
  au: jourSchema.optional(),
  heure: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/).optional(),
  detail: texteLongSchema.optional(),
});

/** Who keeps one delay of a dossier, and since when he is warned: the delay itself is computed. */
export const consigneContenu = z.object({
  /** Its identifier in the chain: the delay, then the event that started it. */
  echeanceId: texteSchema,
  responsable: texteSchema.optional(),
  /** Days of notice before the last day. */
  preavis: z.int().min(0).max(365).optional(),
  /** Why nobody needs to keep it: a right that the dossier does not have, or does not use. */
  sansObjet: texteLongSchema.optional(),
  /** Proof that it was kept. */
  pieceId: idSchema.optional(),
  note: texteLongSchema.optional(),
});
