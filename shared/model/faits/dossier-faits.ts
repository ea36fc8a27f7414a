import { z } from "zod";
import { conventionSchema } from "./argent-faits.ts";
import { empreinteSchema, idSchema, jourSchema, montantSchema, texteLongSchema, texteSchema } from "../primitives.ts";

/** What a document is: decides what it proves by default and how the bordereau names it. */
export const NATURES_PIECE = [
  "facture", "contrat", "bon-de-commande", "conditions-generales", "bon-de-livraison", "avoir", "releve-de-compte", "relance",
  "mise-en-demeure", "accuse-de-reception", "courriel", "reconnaissance-de-dette", "contestation", "kbis", "decision", "signification", "autre",
] as const;

export const pieceContenu = z.object({
  pieceId: idSchema,
  nom: texteSchema,
  nature: z.enum(NATURES_PIECE),
  intitule: texteSchema.optional(),
  datePiece: jourSchema.optional(),
  empreinte: empreinteSchema,
  /** Bytes. */
  taille: z.int().nonnegative(),
  mime: texteSchema,
  /** Claims it concerns; empty: the whole dossier. */
  creanceIds: z.array(idSchema).max(1000),
});

/** Order in which a person wants the pièces; those that already left keep their numbers, those that it does not name come after. */
export const bordereauContenu = z.object({ pieceIds: z.array(idSchema).max(10_000) });

/** The three gates of a qualification. */
export const PORTES = ["exigible", "documentee", "non-prescrite"] as const;
export const ETATS_PORTE = ["ouverte", "reserve", "fermee"] as const;

/** A person's decision on one gate; the rules' own answer is computed beside it. */
export const porteContenu = z.object({
  porte: z.enum(PORTES),
  etat: z.enum(ETATS_PORTE),
  motif: texteLongSchema.optional(),
});

export const VERDICTS = ["serieuse", "partielle", "contestee"] as const;

export const verdictContenu = z.object({
  verdict: z.enum(VERDICTS),
  motif: texteLongSchema.optional(),
  montantConteste: montantSchema.optional(),
  /** The last fact that its author had seen of each post: what comes after reopens the qualification. */
  vus: z.array(texteSchema).max(1000).optional(),
});

export const mandatContenu = z.object({
  mandatId: idSchema,
  mandataireId: idSchema,
  mission: texteLongSchema,
  limites: texteLongSchema.optional(),
  /** Excluding tax. */
  budget: montantSchema.optional(),
  convention: conventionSchema.optional(),
  dateEcheance: jourSchema.optional(),
});

/** What was handed over, frozen: the numbers of the pièces never change afterwards. */
export const transmissionContenu = z.object({
  transmissionId: idSchema,
  mandatId: idSchema,
  nomFichier: texteSchema,
  decompteArreteAu: jourSchema,
  total: montantSchema,
  bordereau: z.array(z.object({ pieceId: idSchema, numero: z.int().positive() })).max(10_000),
});

export const noteContenu = z.object({
  texte: texteLongSchema,
  /** An internal note never leaves the department: no export reads it. */
  portee: z.enum(["interne", "partageable"]),
});

export const importContenu = z.object({
  nomFichier: texteSchema,
  empreinte: empreinteSchema,
  format: texteSchema,
  lignes: z.int().nonnegative(),
  anomalies: z.int().nonnegative(),
  dossiers: z.int().nonnegative(),
  creances: z.int().nonnegative(),
  total: montantSchema,
});
