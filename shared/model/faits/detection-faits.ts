import { z } from "zod";
import { idSchema, jourSchema, montantSchema, texteSchema } from "../primitives.ts";
import { MOTIFS_DIRECTS, NATURES_CREANCE, ORIGINES_ECHEANCE, SIGNALEMENTS } from "./creance-faits.ts";

/** When an unpaid claim leaves the reminders for the service contentieux: a choice of the creditor, not of the law. */
export const detectionContenu = z.object({
  /** Days after the due date. */
  joursRetard: z.int().min(0).max(3650),
  /** Reminders without an answer that are enough by themselves; absent: they are not counted. */
  relances: z.int().min(1).max(99).optional(),
  montantMinimum: montantSchema,
  /** Kinds of claim concerned; empty: all of them. */
  natures: z.array(z.enum(NATURES_CREANCE)).max(NATURES_CREANCE.length),
  /** Reasons that pass over the thresholds. */
  directes: z.array(z.enum(MOTIFS_DIRECTS)).max(MOTIFS_DIRECTS.length),
});

const imputationSuivie = z.object({
  kind: z.enum(["reglement", "avoir", "acompte"]),
  cle: texteSchema,
  date: jourSchema,
  montant: montantSchema,
  numero: texteSchema.optional(),
  libelle: texteSchema.optional(),
});

/** An open item that no dossier holds: enough to open one as an import would. */
export const posteSuivi = z.object({
  cle: texteSchema,
  numero: texteSchema,
  dateFacture: jourSchema,
  echeance: jourSchema.optional(),
  origineEcheance: z.enum(ORIGINES_ECHEANCE).optional(),
  montantInitial: montantSchema,
  reste: montantSchema,
  compte: texteSchema,
  libelle: texteSchema.optional(),
  /** Reminders already sent, when the list says so. */
  relances: z.int().min(0).max(99).optional(),
  /** Why the rules do not count it before a person looked at it: a French phrase. */
  reserve: texteSchema.optional(),
  imputations: z.array(imputationSuivie).max(1000),
});

/** What the accounts hold open against a customer and that no dossier holds; the next import of the same books replaces it. */
export const encoursContenu = z.object({
  importId: idSchema,
  creancierId: idSchema,
  /** Customer account. */
  code: texteSchema,
  /** Day on which the accounts said so. */
  constateLe: jourSchema,
  nature: z.enum(NATURES_CREANCE).optional(),
  postes: z.array(posteSuivi).min(1).max(500),
});

export const signalementContenu = z.object({
  signalementId: idSchema,
  /** A reminder is counted; the others send the debtor over at once. */
  kind: z.enum(["relance", ...SIGNALEMENTS]),
  detail: texteSchema.optional(),
});

/** Taken out of the list « À qualifier », until a day or until a person puts the debtor back. */
export const triContenu = z.object({
  decision: z.enum(["reporte", "ecarte"]),
  motif: texteSchema,
  jusquAu: jourSchema.optional(),
});

/** Accounts whose credits the books do not tie to invoices: what may be claimed of each on that day, at most. */
export const plafondsContenu = z.object({
  creancierId: idSchema,
  constateLe: jourSchema,
  comptes: z.array(z.object({ code: texteSchema, plafond: montantSchema })).min(1).max(5000),
});

/** One save of an import that takes several: its rank and how many there are. */
export const portionContenu = z.object({ rang: z.int().positive(), total: z.int().positive() });
