import { z } from "zod";
import { NATURES_CREANCE } from "./creance-faits.ts";
import { VERDICTS } from "./dossier-faits.ts";
import { MOTIFS_CLOTURE } from "./liste-faits.ts";
import { QUALITES_DEBITEUR } from "./partie-faits.ts";
import { KINDS_POURSUITE } from "./procedure-faits.ts";
import { idSchema, jourSchema, montantSchema, texteLongSchema, texteSchema } from "../primitives.ts";

/** Dossiers that a person proposes to erase, with their debtors who have no other. No name: what asks for the erasure must survive it. */
export const demandeEffacementContenu = z.object({
  dossiers: z.array(idSchema).min(1).max(10_000),
  debiteurs: z.array(idSchema).max(10_000),
  /** By name. */
  demandeur: texteSchema,
});

/** The word of a second person, by name; in a team of one, the same person's second confirmation, said as such. */
export const visaEffacementContenu = z.object({ decision: z.enum(["accorde", "refuse"]), approbateur: texteSchema, isSeul: z.literal(true).optional(), motif: texteLongSchema.optional() });

/** What was ordered, identifiers alone: each post of the team carries it out on its own vault. */
export const effacementContenu = z.object({
  /** Subjects, facts of other subjects, and the last sequence of each post's journal: see `DemandeEffacement`, which checks them. */
  sujets: z.array(texteSchema).max(20_000),
  faits: z.array(texteSchema).max(100_000),
  frontiere: z.record(texteSchema, z.int().nonnegative()),
  demandeur: texteSchema,
  approbateur: texteSchema,
});

/** The post that writes this has erased it from its own vault. */
export const effacementAppliqueContenu = z.object({});

const rang = z.int();

/** What the figures of the department keep of one erased dossier: no name, no reference, no free text, an identifier of its own. */
export const statistiqueSchema = z.object({
  id: idSchema,
  creancierId: idSchema.optional(),
  mandataireId: idSchema.optional(),
  gestionnaire: texteSchema.optional(),
  juridiction: texteSchema.optional(),
  nature: z.enum(NATURES_CREANCE).optional(),
  verdict: z.enum(VERDICTS).optional(),
  solde: montantSchema,
  principal: montantSchema,
  interets: montantSchema,
  indemnites: montantSchema,
  premiereEcheance: jourSchema.optional(),
  ouvertLe: rang,
  qualite: z.enum([...QUALITES_DEBITEUR, "inconnue"]),
  voie: z.enum(["amiable", ...KINDS_POURSUITE]),
  juridictionProcedure: texteSchema.optional(),
  isCollective: z.literal(true).optional(),
  conteste: montantSchema.optional(),
  clos: z.object({ jour: rang, motif: z.enum(MOTIFS_CLOTURE) }),
  mouvements: z.array(rang).max(40_000),
  promesses: z.array(rang).max(40_000).optional(),
});
export type Statistique = z.output<typeof statistiqueSchema>;

export const statistiquesContenu = z.object({ dossiers: z.array(statistiqueSchema).max(10_000) });

export const NATURES_DEMANDE_PERSONNE = ["acces", "rectification", "effacement", "limitation", "opposition"] as const;

/** What a person asked of her data (RGPD, art. 15 to 21); the day of the fact is that of its receipt. */
export const demandePersonneContenu = z.object({
  demandeId: idSchema,
  nature: z.enum(NATURES_DEMANDE_PERSONNE),
  canal: texteSchema.optional(),
  /** How the identity was checked; the pièce asked for is destroyed afterwards. */
  identite: texteSchema.optional(),
  detail: texteLongSchema.optional(),
  /** The act of the library that was written to answer it, in which dossier and when; it answers once it is sent. */
  acte: z.object({ acteId: idSchema, dossierId: idSchema, titre: texteSchema, le: jourSchema }).optional(),
  reponduLe: jourSchema.optional(),
  /** What was answered, or why it was refused. */
  reponse: texteLongSchema.optional(),
});

/** The dossier is confidential, or no longer: opening it is then noted. It hides nothing from whoever holds the key of the team. */
export const confidentialiteContenu = z.object({ isConfidentiel: z.boolean(), motif: texteSchema.optional() });

/** A confidential dossier was opened, once a day and a person. */
export const consultationContenu = z.object({ personne: texteSchema });
