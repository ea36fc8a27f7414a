import { z } from "zod";
import type { Jour } from "#shared/kernel/jour.ts";
import { jourSchema, montantSchema, tauxSchema } from "#shared/model/primitives.ts";

// An absurd value is refused with its name: it would otherwise leave the calendar or the amounts on the way, far from where it was typed.
const PREMIER = "1900-01-01";
const DERNIER = "2199-12-31";
export const CENTIMES_MAX = 10_000_000_000_000;
const PPM_MAX = 10_000_000;

/** A day on which a claim of today may rest. */
export const jourBorneSchema: z.ZodType<Jour, string> = jourSchema.refine((jour) => jour >= PREMIER && jour <= DERNIER, { message: "l’année doit être entre 1900 et 2199" });

/** At most a hundred billion euros, never negative. */
export const sommeSchema = z.int().nonnegative().max(CENTIMES_MAX).pipe(montantSchema);

/** At most 1 000 % a year, never negative. */
export const tauxBorneSchema = z.int().nonnegative().max(PPM_MAX).pipe(tauxSchema);

/** A length of procedure, at most a century. */
export const dureeSchema = z.strictObject({
  annees: z.int().nonnegative().max(100).exactOptional(),
  mois: z.int().nonnegative().max(1200).exactOptional(),
  jours: z.int().nonnegative().max(36_600).exactOptional(),
});
