import { z } from "zod";
import { empreinteSchema, idSchema, texteSchema } from "../model/primitives.ts";
import { channel } from "./channel.ts";
import { curseurSchema } from "./journal-channels.ts";

const adresseSchema = z.string().trim().min(8).max(1000);

/**
 * How a folder of a server is reached. `adresse` is the folder itself for WebDAV, the endpoint of the store for S3. The secret goes to the vault
 * once, is sealed there and never comes back.
 */
export const accesDistantSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("webdav"), adresse: adresseSchema, utilisateur: texteSchema, secret: texteSchema }),
  z.object({
    kind: z.literal("s3"),
    adresse: adresseSchema,
    region: texteSchema,
    seau: texteSchema,
    /** Prefix in the bucket; empty: its root. */
    dossier: z.string().trim().max(400),
    /** Identifier of the access key. */
    utilisateur: texteSchema,
    secret: texteSchema,
  }),
]);
export type AccesDistant = z.output<typeof accesDistantSchema>;

/** What a post keeps in its settings of sharing: by dossier, hashes of pièces. */
export const gardesSchema = z.record(z.string().max(40), z.array(empreinteSchema));

/** Pièces of one dossier asked about at once. */
const PIECES_MAX = 2000;
const dossierIdSchema = z.string().regex(/^[a-z2-7]{20}$/);
const piecesSchema = z.object({
  /** False: there is no one to take them from. */
  isPartage: z.boolean(),
  /** This dossier's pièces are kept here. */
  isGarde: z.boolean(),
  /** Those that are not on this post: chunks that are in the folder, of how many; zero of zero: none yet. */
  absentes: z.array(z.object({ empreinte: empreinteSchema, recus: z.int().nonnegative(), total: z.int().nonnegative() })),
});
export type PiecesPartage = z.output<typeof piecesSchema>;

const instantSchema = z.int().nonnegative();
const nombreSchema = z.int().nonnegative();
/** SHA-256 of everything that a window shows. */
const racineSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** One colleague's post, as this one knows it. */
const posteSchema = z.object({
  poste: z.string(),
  nom: z.string(),
  isActif: z.boolean(),
  /** When it last said something in the folder, by its own clock. */
  dernier: instantSchema.optional(),
  /** Milliseconds by which its clock is ahead of ours, when that is worth saying. */
  decalage: z.int().optional(),
  /** Facts of its journal received here. */
  faits: nombreSchema,
  /** Files of its that came and cannot be read yet: something before them is missing. */
  attente: nombreSchema,
  /** It knows the very facts that this post knows, and both windows said what they show; absent: nothing to compare. */
  accord: z.enum(["egal", "different"]).optional(),
  /** It writes in a form that this version does not know. */
  isPlusRecent: z.boolean(),
});
export type PostePartage = z.output<typeof posteSchema>;

const NATURES_ALARME = ["fourche", "divergence", "retour-arriere", "poste-double", "dossier-vide", "autre-equipe", "deux-equipes", "version", "anterieurs"] as const;

const alarmeSchema = z.object({ nature: z.enum(NATURES_ALARME), phrase: z.string() });
export type AlarmePartage = z.output<typeof alarmeSchema>;

const etatSchema = z.object({
  maintenant: instantSchema,
  /** Absent: nothing is shared. */
  dossier: z.object({ nom: z.string(), isAccessible: z.boolean(), /** Last exchange that went to its end. */ dernier: instantSchema.optional(), echec: z.string().optional(), /** On a server: which one. */ hote: z.string().optional() }).optional(),
  isEnCours: z.boolean(),
  /** Facts saved here that nobody else may have, and since when. */
  nonPartages: z.object({ faits: nombreSchema, depuis: instantSchema.optional() }),
  postes: z.array(posteSchema),
  /** Files that failed, by reason. */
  quarantaine: z.array(z.object({ nom: z.string(), motif: z.string(), octets: nombreSchema })),
  alarmes: z.array(alarmeSchema),
  /** State root of this window, once everything that it shows is shared: the same on every post that knows the same facts. */
  racine: racineSchema.optional(),
  fichiers: nombreSchema,
  octets: nombreSchema,
});
export type EtatPartage = z.output<typeof etatSchema>;

/** `vide`: a team may be created there; `equipe`: one is there already. */
const contenuSchema = z.enum(["vide", "equipe"]);

const choixSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("choisi"), nom: z.string(), contenu: contenuSchema }),
  z.object({ kind: z.literal("annule") }),
]);

/** The folder shared with colleagues; its path stays in the vault. */
export const partageChannels = {
  "partage:etat": channel(z.object({}), etatSchema),
  /** The person chooses the folder in a system dialog. */
  "partage:choose": channel(z.object({}), choixSchema),
  /** A folder of a server in place of one of this machine; answers what it holds once it has answered. */
  "partage:connect": channel(accesDistantSchema, z.object({ nom: z.string(), contenu: contenuSchema })),
  /**
   * Exchanges now; followed by `partage:etat`. `isRemise`: the folder, found empty, is the right one and is filled again. `isCopie`: this vault is a copy
   * of a post that lives elsewhere; it takes a name of its own and opens again under it, which is refused while no copy has written.
   */
  "partage:exchange": channel(z.object({ isRemise: z.boolean().optional(), isCopie: z.boolean().optional() }), z.object({})),
  /** The window's state root, how far it has read each journal, and the erasures ordered by what it shows: asked by the signal of the same name. */
  "partage:racine": channel(z.object({ curseur: curseurSchema, racine: racineSchema, effacements: z.array(idSchema).max(10_000) }), z.object({})),
  /** Where the pièces of a dossier are. `isGarde`: keep them here from now on, or no longer; absent: as before. */
  "partage:pieces": channel(z.object({ dossierId: dossierIdSchema, empreintes: z.array(empreinteSchema).max(PIECES_MAX), isGarde: z.boolean().optional() }), piecesSchema),
  /** Forgets the folder; nothing in it nor here is removed. */
  "partage:leave": channel(z.object({}), z.object({})),
} as const;
