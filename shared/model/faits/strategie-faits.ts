import { z } from "zod";
import { jourSchema, montantSchema, texteLongSchema, texteSchema } from "../primitives.ts";

/** Routes that a person may choose; each is compared by `regles/voies`. */
export const VOIES = [
  "injonction-de-payer", "procedure-simplifiee", "commandement-l126", "refere-provision", "assignation-fond",
  "saisie-conservatoire", "execution", "declaration-creance",
] as const;

/** The same, and staying amicable: what a person may suppose of, and choose. */
const VOIES_CHOISIES = [...VOIES, "amiable"] as const;

/** A person's choice of a route, on the comparison of that day; a later one replaces it and the former stays in the history. */
export const strategieContenu = z.object({
  voie: z.enum(VOIES_CHOISIES),
  /** Why this one, and why not the one that the comparison put first. */
  motif: texteLongSchema.optional(),
  arreteAu: jourSchema,
  /** What was due that day. */
  total: montantSchema.optional(),
});

/** What a person supposes of one route: never computed, always shown as a supposition. */
export const hypotheseContenu = z.object({
  voie: z.enum(VOIES_CHOISIES),
  /** Chances of being paid, in percent. */
  chances: z.int().min(0).max(100).optional(),
  /** Fees that no tariff gives, taxes included. */
  honoraires: montantSchema.optional(),
  /** Where the supposition comes from: « trois affaires semblables en 2025 ». */
  source: texteSchema.optional(),
});

/** What the dossier does not show by itself and on which routes depend. */
export const circonstancesContenu = z.object({
  /** Dated circumstances threaten the recovery (CPCE, art. L511-1). */
  isRecouvrementMenace: z.boolean().optional(),
  /** A title is already held, or none is. */
  hasTitre: z.boolean().optional(),
  isTentativeFaite: z.boolean().optional(),
});
