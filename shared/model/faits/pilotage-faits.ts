import { z } from "zod";
import { idSchema, montantSchema, texteSchema } from "../primitives.ts";

/** What the company supposes and chose for its figures: none of it is the law. */
export const reglagePilotageContenu = z.object({
  /** Percent of the principal, by reason of `suivi/pilotage/provisions.ts`. */
  taux: z.record(texteSchema, z.number().min(0).max(100)),
  /** Closed dossiers under which a rate is not shown. */
  nMinimum: z.int().min(1).max(1000).optional(),
  /** To be received in a month. */
  objectifMensuel: montantSchema.optional(),
  /** Sales of a year, taxes included: what the delay of the department weighs in days of sales. */
  chiffreAffaires: montantSchema.optional(),
});

/** Who looks at the first page of the figures. */
export const PROFILS_ACCUEIL = ["direction", "gestion", "comptabilite"] as const;

/** Cards of the figures for one kind of reader, in order; the last written holds. */
export const accueilContenu = z.object({ profil: z.enum(PROFILS_ACCUEIL), cartes: z.array(texteSchema).max(40) });

export const RYTHMES_RAPPORT = ["lundi", "mois", "demande"] as const;
export const FORMES_RAPPORT = ["xlsx", "csv"] as const;

/** A list that is written again and again: a view of the dossiers, and when the dashboard recalls it. */
export const rapportContenu = z.object({
  rapportId: idSchema,
  nom: z.string().min(1).max(60),
  /** A view of the list, kept or always there. */
  vueId: texteSchema,
  rythme: z.enum(RYTHMES_RAPPORT),
  forme: z.enum(FORMES_RAPPORT),
});

/** The list was written on the day of the fact: it is not recalled again before the next time. */
export const rapportFaitContenu = z.object({ rapportId: idSchema, nomFichier: texteSchema });
