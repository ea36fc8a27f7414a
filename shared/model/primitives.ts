import { z } from "zod";
import { type Jour, parseJour } from "../kernel/jour.ts";
import { type Montant, montant } from "../kernel/montant.ts";
import { parseSiren } from "../kernel/siren.ts";
import { type Taux, taux } from "../kernel/taux.ts";

// The page's security policy refuses compiled code: zod would try once per page, and be reported once per page.
z.config({ jitless: true });

/** Zod schemas of the kernel's values: the only way in from a file, a bridge or a disk. */
export const jourSchema: z.ZodType<Jour, string> = z.string().transform((texte, contexte) => {
  const lu = parseJour(texte);
  if (lu !== undefined) return lu;
  contexte.addIssue({ code: "custom", message: `«\u00A0${texte}\u00A0» n’est pas un jour (AAAA-MM-JJ)` });
  return z.NEVER;
});

export const montantSchema: z.ZodType<Montant, number> = z.int().transform(montant);
export const tauxSchema: z.ZodType<Taux, number> = z.int().transform(taux);

/** One line of text typed or read: trimmed of nothing, never empty, bounded. */
export const texteSchema = z.string().min(1).max(400);
/** Free text of several lines. */
export const texteLongSchema = z.string().min(1).max(20_000);
/** Identifier minted by the application: 20 to 26 lower-case base32 characters. */
export const idSchema = z.string().regex(/^[a-z2-7]{20,26}$/);
export const sirenSchema = z.string().refine((texte) => parseSiren(texte) === texte, { message: "SIREN impossible\u00A0: neuf chiffres dont la clé est juste" });
/** SHA-256 in lower-case hexadecimal. */
export const empreinteSchema = z.string().regex(/^[0-9a-f]{64}$/);
