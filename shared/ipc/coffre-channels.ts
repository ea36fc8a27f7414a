import { z } from "zod";
import { GROUPES_CODE } from "../kernel/code-secours.ts";
import { LONGUEUR_PHRASE_MAX, LONGUEUR_PHRASE_MIN } from "../kernel/phrase-secrete.ts";
import { VEILLES } from "../kernel/veille.ts";
import { channel } from "./channel.ts";

/** Bytes of the key that seals the window's copy of the journal. */
export const TAILLE_CLE_PROJECTION = 32;

const cleSchema = z.instanceof(Uint8Array).refine((octets) => octets.byteLength === TAILLE_CLE_PROJECTION, { message: "Clé de longueur inattendue" });
const phraseSchema = z.string().refine((phrase) => Array.from(phrase.normalize("NFKC")).length >= LONGUEUR_PHRASE_MIN, { message: `La phrase secrète compte au moins ${LONGUEUR_PHRASE_MIN} caractères` }).max(LONGUEUR_PHRASE_MAX);
/** As it was typed: whether it is right is the vault's business. */
const phraseTapeeSchema = z.string().min(1).max(LONGUEUR_PHRASE_MAX);
const codeSchema = z.string().regex(new RegExp(`^[0-9A-HJKMNP-TV-Z]{5}( [0-9A-HJKMNP-TV-Z]{5}){${GROUPES_CODE - 1}}$`));

const clefTapeeSchema = z.discriminatedUnion("moyen", [
  z.object({ moyen: z.literal("phrase"), phrase: phraseTapeeSchema }),
  z.object({ moyen: z.literal("secours"), code: codeSchema }),
]);
export type ClefTapee = z.output<typeof clefTapeeSchema>;

/** Refused without a reason; `attente`: milliseconds before another try is heard. */
const changementSchema = z.object({ isAccepte: z.boolean(), attente: z.int().nonnegative(), code: codeSchema.optional() });

/** `faible`: Linux without a keyring, whose seal anybody can break: it is never used. */
const trousseauSchema = z.enum(["disponible", "absent", "faible"]);

const etatSchema = z.object({
  etat: z.enum(["absent", "verrouille", "ouvert", "endommage"]),
  /** Why it cannot be opened, and what to do. */
  motif: z.string().optional(),
  /** What opens it besides the recovery code. */
  moyens: z.object({ phrase: z.boolean(), trousseau: z.boolean() }),
  trousseau: trousseauSchema,
  attente: z.int().nonnegative(),
  isSecoursConfirme: z.boolean(),
  /** When each way in was made or changed, as far as it is known; nothing while the vault is locked. */
  dates: z.object({ phrase: z.int().nonnegative().optional(), secours: z.int().nonnegative().optional(), trousseau: z.int().nonnegative().optional() }),
  /** A vault without keys is waiting to be sealed. */
  isEnClair: z.boolean(),
  veille: z.int().nonnegative(),
});

export const coffreChannels = {
  "coffre:etat": channel(z.object({}), etatSchema),
  /** Creates the vault and opens it. The recovery code is answered here once, and kept nowhere. */
  "coffre:create": channel(z.object({ phrase: phraseSchema.optional(), isTrousseau: z.boolean() }), z.object({ code: codeSchema })),
  "coffre:unlock": channel(z.discriminatedUnion("moyen", [...clefTapeeSchema.options, z.object({ moyen: z.literal("trousseau") })]), z.object({ isOuvert: z.boolean(), attente: z.int().nonnegative() })),
  /** Keys dropped, window loaded again. */
  "coffre:lock": channel(z.object({}), z.object({})),
  /** `preuve` is asked for as soon as the vault has a passphrase. */
  "coffre:changePhrase": channel(z.object({ preuve: clefTapeeSchema.optional(), phrase: phraseSchema }), changementSchema),
  "coffre:renewSecours": channel(z.object({ preuve: clefTapeeSchema.optional() }), changementSchema),
  /** The person has typed a part of the code again. */
  "coffre:confirmSecours": channel(z.object({}), z.object({})),
  "coffre:changeTrousseau": channel(z.object({ preuve: clefTapeeSchema.optional(), isActif: z.boolean() }), changementSchema),
  "coffre:setVeille": channel(z.object({ minutes: z.int().refine((minutes) => VEILLES.includes(minutes), { message: "Durée inconnue" }) }), z.object({})),
  /**
   * The key of the window's copy (projection and drafts), the same until something is erased for good; refused with the code
   * `verrouille` while it is locked. The window makes a non-extractable `CryptoKey` of it and forgets the bytes.
   */
  "coffre:cleProjection": channel(z.object({}), z.object({ cle: cleSchema, /** After an erasure: the key under which drafts still lie, to be sealed again under the other. */ ancienne: cleSchema.optional() })),
  /** Everything is sealed under the new key: the former one is destroyed, and nothing that it had sealed opens any more. */
  "coffre:forgetProjection": channel(z.object({}), z.object({})),
} as const;
