import { z } from "zod";
import { idSchema, jourSchema, montantSchema, tauxSchema, texteLongSchema, texteSchema } from "../primitives.ts";

/** Where the money came in: on the company's own account, at the étude, on the account of the avocats' fund. */
export const CANAUX_REGLEMENT = ["direct", "etude", "carpa"] as const;
/** What lets a payment go to the principal before the interest (C. civ., art. 1343-1, and 1343-5, al. 2). */
export const IMPUTATIONS = ["accord-creancier", "convention", "decision"] as const;

/** What is known of a payment besides its day and its amount; absent: received directly, imputed as the law says. */
export const encaissement = {
  canal: z.enum(CANAUX_REGLEMENT).optional(),
  /** Who holds it until it is passed on. */
  mandataireId: idSchema.optional(),
  /** Day on which the bank counts it, when it is not the day of the payment. */
  dateValeur: jourSchema.optional(),
  /** Day by which the étude or the avocat must have passed it on. */
  reversementPour: jourSchema.optional(),
  principalDabord: z.enum(IMPUTATIONS).optional(),
  /** What proves that choice. */
  pieceId: idSchema.optional(),
  /** The dividend of a collective proceeding that it pays. */
  dividendeId: idSchema.optional(),
};

/** What an étude or an avocat passed on of the payments that he held. */
export const reversementContenu = z.object({
  reversementId: idSchema,
  /** Payments that it settles. */
  reglementIds: z.array(idSchema).min(1).max(200),
  /** Received on the company's account. */
  montant: montantSchema,
  /** Kept by him for his costs. */
  retenu: montantSchema.optional(),
  motif: texteSchema.optional(),
});

/** What was paid beyond the debt, given back. */
export const remboursementContenu = z.object({ remboursementId: idSchema, montant: montantSchema, motif: texteSchema.optional() });

/** A small balance that the company gives up: all that remained due on its day. */
export const abandonContenu = z.object({ abandonId: idSchema, montant: montantSchema, motif: texteSchema });

/** A dividend that a plan or a distribution announces; `dateFait` is the day of what announces it. What pays it is a payment that names it. */
export const dividendeContenu = z.object({ dividendeId: idSchema, montant: montantSchema, pourLe: jourSchema, detail: texteSchema.optional(), pieceId: idSchema.optional() });

/** What is booked as a loss because it cannot be recovered: the debt itself stays. `tva` is the tax of it that the Treasury gives back (CGI, art. 272-1). */
export const perteContenu = z.object({ perteId: idSchema, montant: montantSchema, tva: montantSchema.optional(), motif: texteSchema, pieceId: idSchema.optional() });

/** What a cost is. The fees of an avocat stay with the company; the others are the rule's to judge (`regles/decompte/frais.ts`). */
export const POSTES_DEPENSE = ["honoraires", "depens", "article-700", "execution", "acte-prescrit", "amiable", "petites-creances", "complement-l441-10", "clause-penale"] as const;
/** Acts whose fee is regulated by a pack. */
export const ACTES_TARIFES = ["signification-injonction", "commandement-saisie-vente", "deplacement"] as const;

/** One line that the company was charged, or that a decision allots to it. */
export const depenseContenu = z.object({
  depenseId: idSchema,
  libelle: texteSchema,
  poste: z.enum(POSTES_DEPENSE),
  /** Tax included. */
  montant: montantSchema,
  /** Tax excluded, when the invoice says it. */
  horsTaxes: montantSchema.optional(),
  mandatId: idSchema.optional(),
  /** Of the invoice: lines of one invoice share it. */
  numero: texteSchema.optional(),
  acte: z.enum(ACTES_TARIFES).optional(),
  pieceId: idSchema.optional(),
});

/** Money advanced to a mandataire on his future costs. */
export const provisionContenu = z.object({ provisionId: idSchema, mandatId: idSchema, montant: montantSchema, motif: texteSchema.optional() });

/** How a mandataire is paid, as agreed; amounts exclude tax. */
export const conventionSchema = z.object({
  mode: z.enum(["forfait", "temps", "tarif"]),
  /** Fixed fee, or ceiling of the time spent. */
  forfait: montantSchema.optional(),
  tauxHoraire: montantSchema.optional(),
  /** Fee on what is recovered, beside the rest. */
  resultat: tauxSchema.optional(),
});

/** A plan agreed with the debtor; its payments are the promises that bear its identifier. */
export const planContenu = z.object({
  planId: idSchema,
  sort: z.enum(["suspendus", "maintenus", "remis"]),
  /** Days left to the debtor by the clause, from the mise en demeure on. */
  regularisation: z.int().min(0).max(365),
  signeLe: jourSchema.optional(),
});

/** How a plan ended: paid to its end, term forfeited after the mise en demeure, or given up by agreement. */
export const FINS_PLAN = ["execute", "dechu", "abandonne"] as const;
export const denouementContenu = z.object({ denouementId: idSchema, planId: idSchema, fin: z.enum(FINS_PLAN), motif: texteLongSchema.optional() });
