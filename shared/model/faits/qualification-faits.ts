import { z } from "zod";
import { idSchema, jourSchema, montantSchema, texteLongSchema, texteSchema } from "../primitives.ts";

/** What a creditor proves for each claim; `regles/qualification/preuve.ts` says which ones a nature of claim asks. */
export const ELEMENTS_PREUVE = ["engagement", "execution", "facture", "conditions", "mise-en-demeure"] as const;
export const FORCES_JUGEES = ["prouve", "corrobore", "rien"] as const;

/** What a person says that a pièce is worth for an element, in place of what its nature says. */
export const preuveContenu = z.object({
  pieceId: idSchema,
  /** Absent: for every claim of the pièce. */
  creanceId: idSchema.optional(),
  element: z.enum(ELEMENTS_PREUVE),
  force: z.enum(FORCES_JUGEES),
});

/** A gap that a person waives, with a reason and a name: the gate opens, the reason stays. */
export const leveeContenu = z.object({ element: z.enum(ELEMENTS_PREUVE), creanceId: idSchema, motif: texteLongSchema });

/** Services of the company that hold what is missing, or that answer a dispute. */
export const SERVICES = ["comptabilite", "commerce", "logistique", "technique", "juridique", "direction", "autre"] as const;

export const MOTIFS_LITIGE = ["livraison", "qualite", "prix", "quantite", "facturation", "avoir-attendu", "deja-paye", "contrat", "compensation", "autre"] as const;
export const ISSUES_LITIGE = ["fonde", "non-fonde", "retire"] as const;

/** What the debtor disputes, how much, who in the company answers and before when. */
export const litigeContenu = z.object({
  litigeId: idSchema,
  motif: z.enum(MOTIFS_LITIGE),
  /** Absent: every claim of the dossier. */
  creanceId: idSchema.optional(),
  /** Absent: all that it concerns. */
  montant: montantSchema.optional(),
  service: z.enum(SERVICES),
  responsable: texteSchema.optional(),
  reponsePour: jourSchema.optional(),
  pieceId: idSchema.optional(),
  detail: texteLongSchema.optional(),
  /** Absent: still open. */
  issue: z.enum(ISSUES_LITIGE).optional(),
});

/** The word of a second person on a qualification: it falls with the verdict that it was given on. */
export const visaContenu = z.object({
  decision: z.enum(["accorde", "refuse"]),
  /** The fact of the verdict. */
  verdictId: texteSchema,
  motif: texteLongSchema.optional(),
});

/** From which amount a qualification asks a second person: a choice of the creditor, not of the law. Absent: never. */
export const delegationContenu = z.object({ seuilVisa: montantSchema.optional() });

export const APPRECIATIONS = ["solvable", "payeur-tardif", "fragile", "insolvable", "inconnue"] as const;

/** What is known of the debtor's means on a day, and where it comes from. */
export const solvabiliteContenu = z.object({
  appreciation: z.enum(APPRECIATIONS),
  note: texteLongSchema.optional(),
  /** « comptes 2025 déposés au greffe », « BODACC ». */
  source: texteSchema,
  dateSource: jourSchema,
});

/** Someone else who owes the same sum; he is a party like the debtor. */
export const obligeContenu = z.object({
  obligeId: idSchema,
  debiteurId: idSchema,
  lien: z.enum(["solidaire", "caution"]),
  /** Most that he owes; absent: the whole. */
  plafond: montantSchema.optional(),
  engagementLe: jourSchema.optional(),
  pieceId: idSchema.optional(),
});
