import { z } from "zod";
import { empreinteSchema } from "../model/primitives.ts";
import { MOTIFS_SAUVEGARDE } from "../model/sauvegarde.ts";
import { channel } from "./channel.ts";

/** Which backup, in words that only the vault understands: `lieu/id`. */
export const cleSauvegardeSchema = z.string().regex(/^[a-z2-7]{1,20}\/\d{8}-\d{6}-[a-z2-7]{6}$/);

const instantSchema = z.int().nonnegative();

const sauvegardeSchema = z.object({
  cle: cleSauvegardeSchema,
  lieu: z.string(),
  /** Absent: its description does not read. */
  contenu: z
    .object({ instant: instantSchema, motif: z.enum(MOTIFS_SAUVEGARDE), application: z.string(), faits: z.int().nonnegative(), pieces: z.int().nonnegative(), abimees: z.int().nonnegative(), octets: z.int().nonnegative(), /** Its own passphrase or code opens it, not the keys of this vault. */ isAutreCoffre: z.boolean().optional() })
    .optional(),
  controle: z.object({ instant: instantSchema, isBonne: z.boolean(), phrase: z.string() }).optional(),
});
export type SauvegardeVue = z.output<typeof sauvegardeSchema>;

const lieuSchema = z.object({
  lieu: z.enum(["poste", "second"]),
  nom: z.string(),
  isAccessible: z.boolean(),
  libre: z.int().nonnegative().optional(),
  echec: z.object({ instant: instantSchema, phrase: z.string(), prochain: instantSchema }).optional(),
});
export type LieuVu = z.output<typeof lieuSchema>;

const natureSchema = z.enum(["sauvegarde", "controle", "restauration", "retour", "pieces", "reparation", "export", "reprise", "essai", "effacement"]);

const travailSchema = z.object({
  enCours: z.object({ nature: natureSchema, etape: z.string(), fait: z.number().nonnegative(), total: z.number().nonnegative() }).optional(),
  dernier: z.object({ nature: natureSchema, issue: z.enum(["fait", "interrompu", "echec"]), phrase: z.string(), instant: instantSchema }).optional(),
});
export type TravailVu = z.output<typeof travailSchema>;

/** Passphrase or recovery code of the vault that a backup is a copy of. */
const secretSchema = z.string().min(1).max(400);

const choixSchema = z.discriminatedUnion("kind", [z.object({ kind: z.literal("choisi"), nom: z.string() }), z.object({ kind: z.literal("annule") })]);

/** Backups, their reading back, their return; the long works answer at once and are followed by `sauvegarde:travail`. */
export const sauvegardeChannels = {
  "sauvegarde:list": channel(z.object({}), z.object({ /** The vault's clock: what is late is late by it. */ maintenant: instantSchema, lieux: z.array(lieuSchema), sauvegardes: z.array(sauvegardeSchema), avertissements: z.array(z.string()), restauration: z.object({ instant: instantSchema, phrase: z.string() }).optional() })),
  "sauvegarde:travail": channel(z.object({}), travailSchema),
  "sauvegarde:interrupt": channel(z.object({}), z.object({})),
  "sauvegarde:create": channel(z.object({}), z.object({})),
  "sauvegarde:verify": channel(z.object({ cle: cleSauvegardeSchema, secret: secretSchema.optional() }), z.object({})),
  "sauvegarde:remove": channel(z.object({ cle: cleSauvegardeSchema }), z.object({})),
  /** The person chooses a second folder in a system dialog, and the window learns its name; `isAucun`: none any more, nothing is asked. */
  "sauvegarde:chooseSecond": channel(z.object({ isAucun: z.boolean().optional() }), choixSchema),
  /** The person chooses where other backups lie: those found are answered, to be verified or restored. */
  "sauvegarde:open": channel(z.object({}), z.discriminatedUnion("kind", [z.object({ kind: z.literal("choisi"), nom: z.string(), sauvegardes: z.array(sauvegardeSchema) }), z.object({ kind: z.literal("annule") })])),
  /** Puts a backup, or a vault that was set aside, in place of the present vault, which is set aside whole. */
  "sauvegarde:restore": channel(z.union([z.object({ cle: cleSauvegardeSchema, secret: secretSchema.optional() }), z.object({ ancien: z.string().regex(/^[^\\/]{1,60}\.ancien-\d{8}-\d{6}$/) })]), z.object({})),
} as const;

/** All that the vault holds, out of it and back, in a form that anybody reads. */
export const exportChannels = {
  "export:write": channel(z.object({ forme: z.enum(["zip", "dossier"]) }), choixSchema),
  "export:read": channel(z.object({ forme: z.enum(["zip", "dossier"]) }), choixSchema),
} as const;

/** What lies in the vault's folder, for the person who answers for it. */
export const santeChannels = {
  "sante:read": channel(
    z.object({}),
    z.object({
      journal: z.object({ faits: z.int().nonnegative(), fichiers: z.int().nonnegative(), octets: z.int().nonnegative() }),
      pieces: z.object({ nombre: z.int().nonnegative(), octets: z.int().nonnegative() }),
      sauvegardes: z.int().nonnegative(),
      libre: z.int().nonnegative().optional(),
      quarantaine: z.array(z.object({ nom: z.string(), source: z.string(), motif: z.string(), octets: z.int().nonnegative(), instant: z.string() })),
      /** Former vaults kept after a restoration. */
      anciens: z.array(z.object({ nom: z.string(), instant: z.string() })),
      /** Last reading of every pièce since the vault opened. */
      controle: z.object({ instant: instantSchema, nombre: z.int().nonnegative(), abimees: z.array(empreinteSchema) }).optional(),
    }),
  ),
  /** Reads every pièce again, or takes sound copies from the backups within reach in place of those that do not read; followed by `sauvegarde:travail`, the result in `sante:read`. */
  "sante:pieces": channel(z.object({ nature: z.enum(["pieces", "reparation"]) }), z.object({})),
} as const;
