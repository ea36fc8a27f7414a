import { z } from "zod";
import { formatJour } from "../kernel/format-jour.ts";
import { type Jour, parseJour } from "../kernel/jour.ts";
import type { NonEmpty } from "../kernel/brand.ts";
import type { ReferentielJudiciaire } from "../kernel/juridiction.ts";
import { formatNombre, INSECABLE } from "../kernel/texte.ts";
import { parseReferentiel } from "./referentiel.ts";
import { FORMAT_REFERENTIEL, TAILLE_REFERENTIEL, VERSION_REFERENTIEL } from "./referentiel-schema.ts";

export type LectureFichierReferentiel =
  | { readonly ok: true; readonly auteur: string; readonly version: Jour; readonly referentiel: ReferentielJudiciaire }
  /** French sentences, one for each anomaly. */
  | { readonly ok: false; readonly motifs: NonEmpty<string> };

const enTeteSchema = z.looseObject({ format: z.literal(FORMAT_REFERENTIEL), version: z.int().positive() });
const auteurSchema = z.string().trim().min(1).max(200);

/** The three reference files in one, read from the text of a file and checked whole; a refused one changes nothing. */
export function parseFichierReferentiel(texte: string, aujourdhui: Jour): LectureFichierReferentiel {
  if (texte.length > TAILLE_REFERENTIEL) return refuse(`Ce fichier est trop grand pour un référentiel des juridictions (plus de ${formatNombre(TAILLE_REFERENTIEL)} caractères).`);
  const enTete = enTeteSchema.safeParse(parseJson(texte.replace(/^\uFEFF/, "")));
  if (!enTete.success) return refuse(`Ce fichier n’est pas un référentiel des juridictions d’Exigible (JSON au format «${INSECABLE}${FORMAT_REFERENTIEL}${INSECABLE}»).`);
  const { format: _format, version, auteur: ecrit, ...ecrits } = enTete.data;
  if (version > VERSION_REFERENTIEL) return refuse(`Ce référentiel est écrit pour une version plus récente d’Exigible${INSECABLE}: mettez l’application à jour.`);
  const auteur = auteurSchema.safeParse(ecrit);
  if (!auteur.success) return refuse(`Ce référentiel ne dit pas qui l’a établi${INSECABLE}: le champ «${INSECABLE}auteur${INSECABLE}» est absent, vide ou trop long.`);
  const lu = parseReferentiel(ecrits);
  if (!lu.ok) return lu;
  const jour = parseJour(lu.referentiel.version);
  if (jour === undefined) return refuse(`Ce référentiel porte une date impossible, «${INSECABLE}${lu.referentiel.version}${INSECABLE}».`);
  if (jour > aujourdhui) return refuse(`Ce référentiel est daté du ${formatJour(jour)}, après le jour de ce poste.`);
  return { ok: true, auteur: auteur.data, version: jour, referentiel: lu.referentiel };
}

function parseJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}

function refuse(motif: string): LectureFichierReferentiel {
  return { ok: false, motifs: [motif] };
}
