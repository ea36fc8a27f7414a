import { z } from "zod";
import { idSchema, jourSchema, texteLongSchema, texteSchema } from "../primitives.ts";

/** Something to do in a dossier; done, reassigned or moved by corrections of its fields. `dateFait` is the day on which it was noted. */
export const tacheContenu = z.object({
  tacheId: idSchema,
  objet: texteSchema,
  detail: texteLongSchema.optional(),
  /** Who does it, by name; absent: whoever has the dossier. */
  responsable: texteSchema.optional(),
  avantLe: jourSchema.optional(),
  /** The thing was asked of someone outside the desk (accounts, sales, étude…) and is waited for. */
  attenduDe: texteSchema.optional(),
  /** Where it is asked by mail. */
  courriel: texteSchema.optional(),
  /** Pièce or gap that it fills, so that asking twice is seen: « creance/… ». */
  cle: texteSchema.optional(),
  /** Days after which it is asked again, until someone says that the answer came: `avantLe` is then the next time. */
  tousLes: z.int().min(1).max(366).optional(),
  relanceeLe: jourSchema.optional(),
  faiteLe: jourSchema.optional(),
  resultat: texteLongSchema.optional(),
});

/** Key of a postponement of the whole dossier: all its lines wait for that day. */
export const REPORT_DOSSIER = "dossier";

/** A line of « Ma journée » put off, with a reason that stays written; `cle` names the line. */
export const reportContenu = z.object({
  cle: texteSchema,
  jusquAu: jourSchema,
  motif: texteSchema,
});

export const KINDS_PASSATION = ["absence", "depart"] as const;

/** The dossier went from one person to another, for a time or for good; withdrawn when it comes back. The gestionnaire is a field of its own. */
export const passationContenu = z.object({
  passationId: idSchema,
  kind: z.enum(KINDS_PASSATION),
  de: texteSchema,
  a: texteSchema,
  /** Day of the return, when one is known. */
  retourLe: jourSchema.optional(),
  consigne: texteLongSchema.optional(),
});

/** A second person read a critical deadline again, on the day that it bore then: another day asks for another look. */
export const relectureContenu = z.object({
  cle: texteSchema,
  jour: jourSchema,
  /** Name of the person who read it again; the author of the fact may be the post of a colleague. */
  relecteur: texteSchema,
  note: texteLongSchema.optional(),
});
