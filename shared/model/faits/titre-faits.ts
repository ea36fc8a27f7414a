import { z } from "zod";
import { TYPES_TITRE } from "../../kernel/types-titre.ts";
import { idSchema, jourSchema, montantSchema, tauxSchema, texteLongSchema, texteSchema } from "../primitives.ts";

export const RECOURS_TITRE = ["opposition", "appel", "pourvoi"] as const;

/** Rate that the title gives to its principal. */
export const tauxTitreSchema = z.discriminatedUnion("regime", [
  z.object({ regime: z.literal("legal") }),
  z.object({ regime: z.literal("l441-10-defaut") }),
  z.object({ regime: z.literal("conventionnel"), tauxPpm: tauxSchema }),
]);

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
  /** Fixed compensation for the costs of collection (C. com., art. D441-5), when the title grants it. */
  indemnites: montantSchema.optional(),
  /** Invoices that it covers; absent: all those that are not later than it. */
  creanceIds: z.array(idSchema).min(1).max(2000).optional(),
  /** Day up to which it counted payments and interest; absent: its own. */
  compteAu: jourSchema.optional(),
  /** Absent: nobody read it. */
  taux: tauxTitreSchema.optional(),
  /** First day from which its principal bears interest. */
  interetsDu: jourSchema.optional(),
  /** Day from which it orders interest to bear interest, by whole years (C. civ., art. 1343-2). */
  capitalisationDepuis: jourSchema.optional(),
  /** Time that a judge granted to pay, both days included (C. civ., art. 1343-5), with the reduced rate that he gave. */
  grace: z.object({ du: jourSchema, au: jourSchema, tauxPpm: tauxSchema.optional() }).optional(),
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
