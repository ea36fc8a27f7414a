import { z } from "zod";

export const FORMAT_REFERENTIEL = "exigible-referentiel";
export const VERSION_REFERENTIEL = 1;
/** Characters of a file: four times the one shipped with the application. */
export const TAILLE_REFERENTIEL = 8_000_000;

/** Shapes of the three files of `donnees/`, as they are written: `null` where the source is silent. */
const TYPES = ["CA", "TSA", "TJ", "TPI", "TPRX", "TC", "TAE", "TMC", "CCTJ"] as const;

const absentSchema = z.string().min(1).nullable();
const codeSchema = z.string().regex(/^(\d{5}|2[AB]\d{3})$/);
const codesSchema = z.string().regex(/^[0-9AB]{5}( [0-9AB]{5})*$/);
const codesPostauxSchema = z.string().regex(/^(\d{5}( \d{5})*)?$/);
const enTete = { schema: z.literal(1), version: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) };

const adresseSchema = z.strictObject({
  ligne: absentSchema,
  complement: absentSchema,
  cp: codeSchema,
  ville: z.string().min(1),
  source: z.string().min(1),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  complete: z.boolean(),
  cedexDeduit: z.boolean().optional(),
  memeAdresseQue: z.string().optional(),
});

const juridictionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]+$/),
  type: z.enum(TYPES),
  nom: z.string().min(1),
  libelleJudilibre: z.string().optional(),
  libelleSource: z.string().optional(),
  siege: z.string().min(1),
  insee: codeSchema,
  dep: z.string().regex(/^(\d{2,3}|2[AB])$/),
  ca: absentSchema,
  tj: z.string().optional(),
  competenceEtendue: z.boolean().optional(),
  adresse: adresseSchema.nullable(),
  tel: absentSchema,
  courriel: absentSchema,
  codes: z.strictObject({ judilibre: absentSchema, greffe: absentSchema.optional(), srj: absentSchema, siret: absentSchema }),
  sources: z.array(z.string()),
  ferme: z.string().optional(),
  remplacePar: z.string().optional(),
  note: z.string().optional(),
});

export const juridictionsSchema = z.strictObject({
  ...enTete,
  types: z.record(z.enum(TYPES), z.string()),
  sources: z.record(z.string(), z.string()),
  juridictions: z.tuple([juridictionSchema], juridictionSchema),
});

const rattachementSchema = z.strictObject({ tj: z.string(), tprx: absentSchema, tc: z.string() });

const ambiguSchema = z.strictObject({
  communes: codesSchema,
  tj: z.array(z.string()).min(1),
  tprx: z.array(absentSchema).min(1),
  tc: z.array(z.string()).min(1),
  probable: rattachementSchema.nullable(),
  detail: z.array(z.strictObject({ ...rattachementSchema.shape, code: codeSchema, nom: z.string().min(1) })).optional(),
  motif: z.string().min(1),
  source: z.string().min(1),
});

const comptesSchema = z.record(z.string(), z.int());

export const ressortsSchema = z.strictObject({
  ...enTete,
  cog: z.int(),
  groupes: z.array(z.strictObject({ ...rattachementSchema.shape, communes: codesSchema })),
  ambigus: z.array(ambiguSchema),
  exceptions: z.array(z.strictObject({ objet: z.string(), regle: z.string(), tj: z.string(), tprx: absentSchema, tc: absentSchema })),
  departements: z.record(z.string(), z.strictObject({ nom: z.string(), communes: z.int(), ambigues: z.int(), tj: comptesSchema, tprx: comptesSchema, tc: comptesSchema })),
  textes: z.record(z.string(), z.strictObject({ texte: z.string(), version: z.string() })),
});

export const communesSchema = z.strictObject({
  ...enTete,
  cog: z.int(),
  departements: z.record(z.string(), z.string()),
  communes: z.array(z.tuple([codeSchema, z.string().min(1), codesPostauxSchema])),
  anciennes: z.array(z.tuple([codeSchema, z.string().min(1), codeSchema])),
  arrondissements: z.array(z.tuple([codeSchema, z.string().min(1), codesPostauxSchema, codeSchema])),
});

export type JuridictionsEcrites = z.infer<typeof juridictionsSchema>;
export type RessortsEcrits = z.infer<typeof ressortsSchema>;
export type CommunesEcrites = z.infer<typeof communesSchema>;

/** It says that it is one, whatever it is worth: the screen of the dated values sends it to the right place. */
export function isReferentielAnnonce(texte: string): boolean {
  return new RegExp(`"format"\\s*:\\s*"${FORMAT_REFERENTIEL}"`).test(texte.slice(0, 500));
}
