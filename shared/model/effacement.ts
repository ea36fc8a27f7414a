import { z } from "zod";
import { faitIdSchema, sujetIdSchema } from "./fait-schema.ts";
import { empreinteSchema, idSchema } from "./primitives.ts";

/** How far the work of an erasure has gone on a post. */
export const ETAPES_EFFACEMENT = ["coffre", "sauvegardes", "fait"] as const;

/** Places of a post that still hold what was erased, when they could not be reached. */
export const LIEUX_EFFACEMENT = ["poste", "second", "partage"] as const;

/** What an erasure takes out of a vault. Identifiers are drawn at random: none says whom they were about. */
export const demandeEffacementSchema = z.object({
  id: idSchema,
  /** Subjects whose facts are erased, all those that the frontier holds. */
  sujets: z.array(sujetIdSchema).max(20_000),
  /** Facts erased in other subjects. */
  faits: z.array(faitIdSchema).max(100_000),
  /** Last sequence of each post's journal when it was decided: what was written without knowing it, or after, stays and is shown. */
  frontiere: z.record(z.string().regex(/^[a-z2-7]{16}$/), z.int().nonnegative()),
});
export type DemandeEffacement = z.output<typeof demandeEffacementSchema>;

/** An order as a post keeps it until it is done everywhere. */
const ordreSchema = demandeEffacementSchema.extend({
  etape: z.enum(ETAPES_EFFACEMENT),
  attente: z.array(z.enum(LIEUX_EFFACEMENT)),
  /** Hashes of the files erased, until the shared folder no longer holds them. */
  pieces: z.array(empreinteSchema).max(200_000),
  /** Milliseconds. */
  instant: z.int().nonnegative(),
  /** Why this post could not carry it out yet, in French; it tries again each time the vault opens. */
  echec: z.string().optional(),
});
export type Ordre = z.output<typeof ordreSchema>;

/** All that a post was ordered to erase. */
export const registreOrdresSchema = z.object({
  format: z.literal(1),
  /** The post that last applied them: a restored vault is another one, and applies them again. */
  poste: z.string(),
  ordres: z.array(ordreSchema),
});
