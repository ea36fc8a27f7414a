import { z } from "zod";
import { ROLES } from "../model/entree-membre.ts";
import { empreinteSchema, texteSchema } from "../model/primitives.ts";
import { channel } from "./channel.ts";

const instantSchema = z.int().nonnegative();
const roleSchema = z.enum(ROLES);
const posteSchema = z.string().regex(/^[a-z2-7]{16}$/);
const chiffresSchema = z.string().regex(/^\d{6}$/);
const vide = z.object({});

const membreSchema = z.object({
  poste: posteSchema,
  personne: z.string(),
  role: roleSchema,
  depuis: instantSchema,
  isMoi: z.boolean(),
  /** Another present post holds the same keys: one is the copy of the other. */
  hasJumeau: z.boolean(),
  /** How, when and by whom it left. */
  sortie: z.object({ kind: z.enum(["retrait", "remplacement", "releve"]), le: instantSchema, par: z.string(), motif: z.string().optional() }).optional(),
});
export type MembreVu = z.output<typeof membreSchema>;

const invitationSchema = z.object({ id: empreinteSchema, pour: z.string(), role: roleSchema, expire: instantSchema, par: z.string() });
const demandeSchema = z.object({
  id: empreinteSchema,
  personne: z.string(),
  role: roleSchema,
  /** For whom the invitation was written. */
  pour: z.string(),
  chiffres: chiffresSchema,
  /** Several posts answered one invitation: one of them at least is not the right one. */
  isMultiple: z.boolean(),
});
export type DemandeVue = z.output<typeof demandeSchema>;

/** Posts whose member does not answer for the company, and the last sequence that counts of what each wrote for it. */
const reglagesSchema = z.array(z.object({ poste: posteSchema, personne: z.string(), sequence: z.int().nonnegative() }));

const equipeSchema = z.object({
  nom: z.string(),
  /** Start of the fingerprint of the team, in groups of four. */
  empreinte: z.string(),
  isAdministrateur: z.boolean(),
  /** Those who left included, the most senior first. */
  membres: z.array(membreSchema),
  /** Those that may still serve. */
  invitations: z.array(invitationSchema),
  demandes: z.array(demandeSchema),
  /** Entries of the register that do not count: who wrote what, when, and the sentence that refuses it. */
  rejets: z.array(z.object({ id: empreinteSchema, par: z.string(), le: instantSchema, quoi: z.string(), motif: z.string() })),
  reglages: reglagesSchema,
});
export type EquipeVue = z.output<typeof equipeSchema>;

/** `seule`: no team. `attente`: asked to come in, not confirmed. `membre`. `partie`: no longer of the team at this post. */
const etatSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("seule") }),
  z.object({ kind: z.literal("attente"), chiffres: chiffresSchema }),
  z.object({ kind: z.literal("membre"), equipe: equipeSchema }),
  z.object({ kind: z.literal("partie"), nom: z.string(), reglages: reglagesSchema }),
]);
export type EtatEquipe = z.output<typeof etatSchema>;

/** Who is of the team. Keys never cross; the words of an invitation do once, to be read aloud. */
export const equipeChannels = {
  "equipe:etat": channel(vide, etatSchema),
  "equipe:create": channel(z.object({ nom: texteSchema, personne: texteSchema }), vide),
  "equipe:invite": channel(z.object({ pour: texteSchema, role: roleSchema }), z.object({ mots: z.string(), expire: instantSchema })),
  "equipe:cancel": channel(z.object({ invitation: empreinteSchema }), vide),
  /** Reads the invitation in the shared folder; the six digits to be compared. */
  "equipe:join": channel(z.object({ mots: texteSchema, personne: texteSchema }), z.object({ chiffres: chiffresSchema })),
  "equipe:accept": channel(z.object({ demande: empreinteSchema, remplace: posteSchema.optional() }), vide),
  /** Asked again of a post that left, it lets in what was received of it since. */
  "equipe:remove": channel(z.object({ poste: posteSchema, motif: texteSchema.optional() }), vide),
  "equipe:setRole": channel(z.object({ poste: posteSchema, role: roleSchema }), vide),
} as const;
