import { z } from "zod";
import { demandeEffacementSchema, ETAPES_EFFACEMENT, LIEUX_EFFACEMENT } from "../model/effacement.ts";
import { faitIdSchema, sujetIdSchema } from "../model/fait-schema.ts";
import { idSchema } from "../model/primitives.ts";
import { channel } from "./channel.ts";

const nombreSchema = z.int().nonnegative();

/** A fact that would stay, and what of the person is written in it. */
const resteSchema = z.object({ sujet: sujetIdSchema, type: z.string(), faitId: faitIdSchema, marque: z.string() });
export type ResteEffacement = z.output<typeof resteSchema>;

const essaiSchema = z.object({
  /** Of the erasure that was tried. */
  id: idSchema,
  faits: nombreSchema,
  /** Files of the vault, and their bytes. */
  pieces: nombreSchema,
  octets: nombreSchema,
  /** Backups that would be written again; those whose description does not read would be removed. */
  sauvegardes: nombreSchema,
  illisibles: nombreSchema,
  /** Former vaults set aside, written again too; those of other keys are out of reach. */
  anciens: nombreSchema,
  anciensFermes: nombreSchema,
  /** Bytes set aside, which would be removed. */
  quarantaine: nombreSchema,
  /** Places of backups that cannot be reached now. */
  horsDePortee: z.array(z.string()),
  restes: z.array(resteSchema),
});
export type EssaiEffacement = z.output<typeof essaiSchema>;

const etatSchema = z.object({
  ordres: z.array(z.object({ id: idSchema, etape: z.enum(ETAPES_EFFACEMENT), attente: z.array(z.enum(LIEUX_EFFACEMENT)), /** Why the vault still holds it. */ echec: z.string().optional() })),
  /** What the last try found, since the vault opened. */
  essai: essaiSchema.optional(),
  /** Orders of the team that this post could not begin, since the vault opened, and why. */
  refus: z.object({ ids: z.array(idSchema), motif: z.string() }).optional(),
});

/** Erasing for good (RGPD, art. 17): tried first, ordered then; both are long works, followed by `sauvegarde:travail`. */
export const effacementChannels = {
  "effacement:etat": channel(z.object({}), etatSchema),
  /** Reads everything and changes nothing. `marques`: names, numbers and addresses of the persons, looked for in what would stay. */
  "effacement:try": channel(demandeEffacementSchema.extend({ marques: z.array(z.string().min(1).max(400)).max(10_000) }), z.object({})),
  /**
   * An erasure that was tried: refused without it. Or, by their `ids`, orders that the team wrote and another person approved, which the vault reads in its
   * own journal: no try, the decision is taken. Past the order nothing stops it: the vault starts again without what is erased.
   */
  "effacement:start": channel(z.union([demandeEffacementSchema, z.object({ ids: z.array(idSchema).min(1).max(10_000) })]), z.object({})),
} as const;
