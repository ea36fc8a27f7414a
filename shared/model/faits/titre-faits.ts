import { z } from "zod";
import { TYPES_TITRE } from "../../kernel/types-titre.ts";
import { idSchema, jourSchema, montantSchema, texteLongSchema, texteSchema } from "../primitives.ts";

export const RECOURS_TITRE = ["opposition", "appel", "pourvoi"] as const;

/** An enforceable title that the creditor holds (CPCE, art. L111-3); `dateFait` is its day. What its procedure already says is not said again. */
export const titreContenu = z.object({
  titreId: idSchema,
  type: z.enum(TYPES_TITRE),
  /** The procedure that gave it, and the decision itself. */
  poursuiteId: idSchema.optional(),
  jalonId: idSchema.optional(),
  /** Court, notary or étude. */
  auteur: texteSchema.optional(),
  numero: texteSchema.optional(),
  /** Formula of enforcement put on it. */
  formuleLe: jourSchema.optional(),
  signifieLe: jourSchema.optional(),
  executoireLe: jourSchema.optional(),
  definitifLe: jourSchema.optional(),
  /** Enforceable although an appeal is open (CPC, art. 514); absent: nobody read it. */
  isProvisoire: z.boolean().optional(),
  recours: z.object({ kind: z.enum(RECOURS_TITRE), formeLe: jourSchema }).optional(),
  /** What the debtor was ordered to pay, in centimes; absent: not read. */
  principal: montantSchema.optional(),
  /** Already counted in the decision; those that run after it are those of the statement. */
  interets: montantSchema.optional(),
  article700: montantSchema.optional(),
  depens: montantSchema.optional(),
  pieceId: idSchema.optional(),
  detail: texteLongSchema.optional(),
});

export const LIEUX_GROSSE = ["service", "mandataire", "greffe", "debiteur"] as const;

/** Where the enforceable copy (« la grosse ») went on `dateFait`: the last one tells where it is. */
export const gardeContenu = z.object({
  gardeId: idSchema,
  titreId: idSchema,
  lieu: z.enum(LIEUX_GROSSE),
  /** « armoire 3 », the name of the étude. */
  detenteur: texteSchema,
  mandataireId: idSchema.optional(),
  /** Day by which it is to come back. */
  retourPour: jourSchema.optional(),
  /** The receipt. */
  pieceId: idSchema.optional(),
  detail: texteLongSchema.optional(),
});
