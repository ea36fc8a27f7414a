import { z } from "zod";
import { empreinteSchema } from "./primitives.ts";

/** Why a backup was made: rotation does not keep all of them as long. */
export const MOTIFS_SAUVEGARDE = ["jour", "version", "demande"] as const;
export type MotifSauvegarde = (typeof MOTIFS_SAUVEGARDE)[number];

/** `AAAAMMJJ-HHMMSS-xxxxxx`: sorts by date, never the same twice. */
export const sauvegardeIdSchema = z.string().regex(/^\d{8}-\d{6}-[a-z2-7]{6}$/);

/** The only names that a backup may hold: nothing that leaves the folder it is restored to. */
const NOM_FICHIER = /^(device\.json|keys\.(bin|bak)|equipe\.bin|journal\/[a-z2-7]{16}\.\d{1,9}\.wal|pieces\/[0-9a-f]{2}\/[0-9a-f]{64})$/;

/** One file of the vault as it lies on the disk, sealed: its name there, its bytes, their SHA-256. */
const fichierSchema = z.object({ nom: z.string().max(120).regex(NOM_FICHIER), taille: z.int().nonnegative(), empreinte: empreinteSchema });

const curseurSchema = z.record(z.string().regex(/^[a-z2-7]{16}$/), z.int().nonnegative());

/** What a backup holds, and what must be found in it again. */
export const manifesteSchema = z.object({
  format: z.literal(1),
  id: sauvegardeIdSchema,
  instant: z.int().nonnegative(),
  motif: z.enum(MOTIFS_SAUVEGARDE),
  /** Version of the application that made it. */
  application: z.string().max(40),
  poste: z.string().regex(/^[a-z2-7]{16}$/),
  journal: z.object({ faits: z.int().nonnegative(), curseur: curseurSchema, /** SHA-256 of every lot in clear, in reading order. */ racine: empreinteSchema }),
  /** Pièces that were already unreadable in the vault when the backup was made. */
  abimees: z.array(empreinteSchema).max(200_000),
  fichiers: z.array(fichierSchema).max(500_000).refine((fichiers) => new Set(fichiers.map(({ nom }) => nom)).size === fichiers.length, { message: "deux fichiers portent le même nom" }),
});

export type Manifeste = z.output<typeof manifesteSchema>;
export type FichierSauvegarde = z.output<typeof fichierSchema>;
/** Last sequence of each post that a backup holds. */
export type CurseurSauvegarde = z.output<typeof curseurSchema>;

/** What this post remembers of its backups: nothing that is needed to read one. */
export const suiviSchema = z.object({
  format: z.literal(1),
  /** Second folder, chosen by the person; it stays on this side of the bridge. */
  second: z.string().max(4096).optional(),
  /** Version that last opened the vault. */
  application: z.string().max(40).optional(),
  /** Last restoration: said on the screen once the vault has started again. */
  restauration: z.object({ instant: z.int().nonnegative(), phrase: z.string().max(600) }).optional(),
  /** Last reading back of each backup, by `lieu/id`. */
  controles: z.record(z.string().max(80), z.object({ instant: z.int().nonnegative(), isBonne: z.boolean(), phrase: z.string().max(600) })),
  /** Last attempt that failed, by place, and when the next one is due. */
  echecs: z.record(z.string().max(20), z.object({ instant: z.int().nonnegative(), phrase: z.string().max(600), prochain: z.int().nonnegative() })),
});

export type Suivi = z.output<typeof suiviSchema>;
export type Controle = Suivi["controles"][string];

export const SUIVI_VIDE: Suivi = { format: 1, controles: {}, echecs: {} };
