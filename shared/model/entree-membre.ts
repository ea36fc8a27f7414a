import { z } from "zod";
import { empreinteSchema, texteSchema } from "./primitives.ts";

/** What a member may do; see `shared/model/membres-roles.ts`. The most powerful first. */
export const ROLES = ["administrateur", "responsable", "gestionnaire", "lecteur"] as const;
export type Role = (typeof ROLES)[number];

const BOITE_MAX = 65_536;
const MEMBRES_MAX = 1_000;

const roleSchema = z.enum(ROLES);
/** SHA-256 of the text of an entry: its name. */
const entreeIdSchema = empreinteSchema;
/** 32 bytes in hexadecimal: a public key, a draw. */
const octets32Schema = empreinteSchema;
const posteSchema = z.string().regex(/^[a-z2-7]{16}$/);
const signatureSchema = z.string().regex(/^[0-9a-f]{128}$/);
const boiteSchema = z.base64().max(BOITE_MAX);
const instantSchema = z.int().nonnegative();

const clesPosteSchema = z.object({ poste: posteSchema, signature: octets32Schema, echange: octets32Schema });
/** Last sequence of a post that still counts, and the hash of its log there when it is known. */
const borneSchema = z.object({ sequence: z.int().nonnegative(), chaine: empreinteSchema.optional() });
/** A journal that a vault held before its team, as far as it went. */
const anterieurSchema = z.object({ poste: posteSchema, borne: borneSchema });
const remiseSchema = z.object({ poste: posteSchema, boite: boiteSchema });

/** What one entry of the register of members says. Keys only travel sealed, in a `boite`. */
export const acteMembreSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("creation"), nom: texteSchema, personne: texteSchema, cles: clesPosteSchema, tirage: octets32Schema, boite: boiteSchema }),
  z.object({ kind: z.literal("invitation"), publique: octets32Schema, role: roleSchema, pour: texteSchema, expire: instantSchema }),
  z.object({ kind: z.literal("annulation"), invitation: entreeIdSchema }),
  z.object({ kind: z.literal("demande"), invitation: entreeIdSchema, personne: texteSchema, cles: clesPosteSchema, preuve: signatureSchema, remplace: posteSchema.optional() }),
  z.object({ kind: z.literal("ajout"), demande: entreeIdSchema, boite: boiteSchema, remplace: z.object({ poste: posteSchema, borne: borneSchema }).optional() }),
  z.object({ kind: z.literal("retrait"), poste: posteSchema, borne: borneSchema, motif: texteSchema.optional() }),
  z.object({ kind: z.literal("role"), poste: posteSchema, role: roleSchema, borne: borneSchema.optional() }),
  z.object({ kind: z.literal("epoque"), numero: z.int().positive(), boites: z.array(remiseSchema).max(MEMBRES_MAX) }),
  z.object({ kind: z.literal("remise"), epoque: entreeIdSchema, boites: z.array(remiseSchema).min(1).max(MEMBRES_MAX) }),
  z.object({ kind: z.literal("releve"), cles: clesPosteSchema, borne: borneSchema, boite: boiteSchema }),
  z.object({ kind: z.literal("jumeau"), cles: clesPosteSchema, boite: boiteSchema }),
  z.object({ kind: z.literal("anterieurs"), postes: z.array(anterieurSchema).min(1).max(MEMBRES_MAX) }),
]);

const entreeSchema = z.object({
  v: z.literal(1),
  /** Fingerprint of the team: id of its `creation`; absent from that one alone. */
  equipe: entreeIdSchema.optional(),
  auteur: posteSchema,
  /** Entries seen by the author that no other seen entry names. */
  parents: z.array(entreeIdSchema).max(MEMBRES_MAX),
  /** Wall clock of the author, in milliseconds: shown, and compared with the end of an invitation; never orders anything. */
  instant: instantSchema,
  acte: acteMembreSchema,
});

export type ActeMembre = z.infer<typeof acteMembreSchema>;
export type ActeDeKind<K extends ActeMembre["kind"]> = Extract<ActeMembre, { readonly kind: K }>;
export type CorpsEntree = z.infer<typeof entreeSchema>;
export type ClesPoste = z.infer<typeof clesPosteSchema>;
export type Borne = z.infer<typeof borneSchema>;
export type Remise = z.infer<typeof remiseSchema>;

/** An entry as it travels: the very text that was signed, so that nothing depends on how a machine writes JSON. */
export interface EntreeSignee {
  readonly texte: string;
  /** Ed25519, 64 bytes in hexadecimal. */
  readonly signature: string;
}

/** An entry read; its signature is judged by the fold, which knows whose key to ask. */
export interface Entree extends CorpsEntree, EntreeSignee {
  readonly id: string;
}

const ENTREE_MAX = 2_000_000;

/** The body of an entry, or `undefined`: not ours, of a later version, or altered. */
export function parseEntree({ texte, signature }: EntreeSignee, id: string): Entree | undefined {
  if (texte.length > ENTREE_MAX || !signatureSchema.safeParse(signature).success) return undefined;
  const lu = entreeSchema.safeParse(parseJson(texte));
  return lu.success ? { ...lu.data, texte, signature, id } : undefined;
}

function parseJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}
