import { z } from "zod";
import { CONFIANCES } from "../kernel/confiance.ts";
import { type Parametre, UNITES } from "../kernel/parametre.ts";
import { SANCTIONS } from "../kernel/sanction.ts";
import { jourSchema } from "./primitives.ts";

const referenceSchema = z.strictObject({ texte: z.string().min(1), article: z.string().min(1), legiarti: z.string().exactOptional() });

/** A name of the chains: « ordonnance_injonction ». */
const nomSchema = z.string().regex(/^[a-z0-9]+(_[a-z0-9]+)*$/);

const valeurSchema = z.strictObject({
  depuis: jourSchema,
  jusqua: jourSchema.exactOptional(),
  valeur: z.int(),
  confiance: z.enum(CONFIANCES),
  references: z.tuple([referenceSchema], referenceSchema),
});

/** A dated parameter as a pack writes it; ascending dates are required, so a lookup may stop at the last one. */
export const parametreSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)+$/),
    regle: z.string().regex(/^R-[A-Z0-9]+(-[A-Z0-9]+)*[a-z]?$/),
    libelle: z.string().min(1),
    unite: z.enum(UNITES),
    applicableSelon: z.string().min(1),
    verifieLe: jourSchema,
    perimeLe: jourSchema.exactOptional(),
    note: z.string().exactOptional(),
    isAbroge: z.literal(true).exactOptional(),
    evenement: nomSchema.exactOptional(),
    acte: nomSchema.exactOptional(),
    sanction: z.enum(SANCTIONS).exactOptional(),
    valeurs: z.tuple([valeurSchema], valeurSchema),
  })
  .refine(({ valeurs }) => valeurs.every((valeur, rang) => rang === 0 || valeur.depuis > (valeurs[rang - 1]?.depuis ?? "")), {
    message: "Les valeurs doivent être en ordre chronologique",
  })
  .refine(({ evenement, acte, sanction }) => new Set([evenement, acte, sanction].map((champ) => champ === undefined)).size === 1, {
    message: "Un délai dit ensemble son événement, son acte et sa sanction",
  }) satisfies z.ZodType<Parametre>;
