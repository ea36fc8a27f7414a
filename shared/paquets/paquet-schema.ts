import { z } from "zod";
import { parametreSchema } from "../model/parametre-schema.ts";
import { jourSchema, texteSchema } from "../model/primitives.ts";

export const FORMAT_PAQUET = "exigible-paquet";
export const VERSION_PAQUET = 1;
/** Characters of a file: two hundred times the packs shipped with the application would not reach it. */
export const TAILLE_MAXIMALE = 2_000_000;
const PARAMETRES_MAXIMUM = 2000;

/** A newer pack as a file writes it. Strict: a field that is not known is refused, never ignored. */
export const paquetSchema = z.strictObject({
  format: z.literal(FORMAT_PAQUET),
  version: z.literal(VERSION_PAQUET),
  publieLe: jourSchema,
  auteur: texteSchema,
  parametres: z.array(parametreSchema).min(1).max(PARAMETRES_MAXIMUM),
});

export type PaquetEcrit = z.output<typeof paquetSchema>;
