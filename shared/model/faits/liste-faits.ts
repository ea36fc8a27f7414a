import { z } from "zod";
import { idSchema, jourSchema, montantSchema, texteLongSchema, texteSchema } from "../primitives.ts";
import { NATURES_CREANCE } from "./creance-faits.ts";
import { VERDICTS } from "./dossier-faits.ts";
import { ETAPES } from "../etape.ts";

/** A word that the company puts on dossiers; the dossier holds its identifier, so that it can be renamed. */
export const etiquetteContenu = z.object({ etiquetteId: idSchema, nom: z.string().min(1).max(40) });

export const KINDS_CHAMP_LIBRE = ["texte", "nombre", "montant", "jour", "choix"] as const;

/** A field that the company adds to its dossiers. Its kind never changes: the values written under it would not be read any more. */
export const champLibreContenu = z.object({
  libreId: idSchema,
  nom: z.string().min(1).max(60),
  kind: z.enum(KINDS_CHAMP_LIBRE),
  /** Of a field of choice. */
  choix: z.array(z.string().min(1).max(60)).max(50).optional(),
});

/** Why a dossier is closed: the words of the letters that say so, which write a plan that was kept as a payment and what cannot be recovered as given up. */
export const MOTIFS_CLOTURE = ["paiement", "plan", "transaction", "irrecouvrable", "abandon", "prescription", "collective", "transmission", "erreur"] as const;

/** Nothing more is done in the dossier from the day of the fact on; withdrawn, the dossier is open again. */
export const clotureContenu = z.object({
  motif: z.enum(MOTIFS_CLOTURE),
  detail: texteLongSchema.optional(),
  /** What the department learned. */
  enseignements: texteLongSchema.optional(),
  /** Day until which the dossier is kept: a person's decision. */
  conservation: jourSchema.optional(),
});

const choixSchema = z.array(texteSchema).max(200);
const entierSchema = z.int().min(0).max(99_999);

/** What one custom field must hold; the kind of the field says which of them counts. */
const filtreLibreSchema = z.object({
  libreId: idSchema,
  texte: texteSchema.optional(),
  choix: choixSchema.optional(),
  /** Centimes, thousandths of a number, or nothing. */
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  depuis: texteSchema.optional(),
  jusque: texteSchema.optional(),
});

/** What narrows the list of dossiers; an absent filter lets everything through. */
export const filtresSchema = z.object({
  texte: texteSchema.optional(),
  etapes: z.array(z.enum(ETAPES)).max(ETAPES.length).optional(),
  natures: z.array(z.enum(NATURES_CREANCE)).max(NATURES_CREANCE.length).optional(),
  /** Names; « — » stands for nobody. */
  gestionnaires: choixSchema.optional(),
  /** Identifiers; « — » stands for none. */
  etiquettes: choixSchema.optional(),
  verdicts: z.array(z.enum([...VERDICTS, "aucun"])).max(VERDICTS.length + 1).optional(),
  solde: z.object({ minimum: montantSchema.optional(), maximum: montantSchema.optional() }).optional(),
  /** Days. */
  retardMinimal: entierSchema.optional(),
  /** The last useful day is passed, or comes within so many days. */
  prescription: z.union([z.literal("passee"), entierSchema]).optional(),
  /** The next thing that falls due does so within so many days. */
  prochaine: entierSchema.optional(),
  /** Nothing was sent to the debtor for so many days. */
  sansRelance: entierSchema.optional(),
  juridictions: choixSchema.optional(),
  mandataires: choixSchema.optional(),
  reporte: z.enum(["oui", "non"]).optional(),
  signale: z.enum(["a-verifier", "conflit"]).optional(),
  libres: z.array(filtreLibreSchema).max(20).optional(),
});

export const triSchema = z.object({ colonne: texteSchema, isDecroissant: z.boolean() });

/** How the list is shown: which columns, in which order, how wide, sorted and grouped by what. */
export const presentationSchema = z.object({
  tri: triSchema,
  /** Columns shown, in order. */
  colonnes: z.array(texteSchema).min(1).max(60),
  /** Pixels, of the columns whose width was chosen. */
  largeurs: z.record(texteSchema, z.int().min(40).max(1200)),
  groupe: texteSchema.optional(),
});

/** A view of the list that was kept. Of two posts that change one at the same time, the last written is shown. */
export const vueContenu = z.object({
  vueId: idSchema,
  nom: z.string().min(1).max(60),
  /** One's own is shown to its author only. */
  portee: z.enum(["mienne", "partagee"]),
  filtres: filtresSchema,
  presentation: presentationSchema,
});
