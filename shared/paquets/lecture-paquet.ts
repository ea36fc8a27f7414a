import type { Droit } from "../kernel/droit.ts";
import { formatNombre, INSECABLE } from "../kernel/texte.ts";
import type { Jour } from "../kernel/jour.ts";
import { formatFaute } from "./anomalie-paquet.ts";
import { FORMAT_PAQUET, type PaquetEcrit, paquetSchema, TAILLE_MAXIMALE, VERSION_PAQUET } from "./paquet-schema.ts";
import { isReferentielAnnonce } from "./referentiel-schema.ts";
import { findRefusPaquet } from "./verification-paquet.ts";

export type LecturePaquet =
  | { readonly ok: true; readonly paquet: PaquetEcrit }
  /** One French sentence: what is wrong, where, what is kept. */
  | { readonly ok: false; readonly motif: string };

/** A newer pack read from the text of its file, checked whole beside the law that is known; a refused one changes nothing. */
export function parsePaquet(texte: string, droit: Droit, aujourdhui: Jour): LecturePaquet {
  if (isReferentielAnnonce(texte)) return refuse(`Ce fichier est un référentiel des juridictions${INSECABLE}: ouvrez-le depuis «${INSECABLE}Juridictions${INSECABLE}», en haut de cette page.`);
  if (texte.length > TAILLE_MAXIMALE) return refuse(`Ce fichier est trop grand pour un paquet de règles (plus de ${formatNombre(TAILLE_MAXIMALE)} caractères).`);
  const ecrit = parseJson(texte.replace(/^\uFEFF/, ""));
  const version = ecrit === undefined ? undefined : readVersion(ecrit);
  if (version === undefined) return refuse(`Ce fichier n’est pas un paquet de règles d’Exigible (JSON au format «${INSECABLE}${FORMAT_PAQUET}${INSECABLE}»).`);
  if (typeof version === "number" && version > VERSION_PAQUET) return refuse("Ce paquet est écrit pour une version plus récente d’Exigible\u00A0: mettez l’application à jour.");
  const lu = paquetSchema.safeParse(ecrit);
  if (!lu.success) {
    const [faute] = lu.error.issues;
    return refuse(`Ce paquet ne peut pas être lu\u00A0: ${faute === undefined ? "forme inattendue" : formatFaute(faute, ecrit)}.`);
  }
  const motif = findRefusPaquet(lu.data, droit, aujourdhui);
  return motif === undefined ? { ok: true, paquet: lu.data } : refuse(`Ce paquet ne peut pas être accepté\u00A0: ${motif}.`);
}

/** The version it claims, when it claims to be a pack at all. */
function readVersion(ecrit: unknown): unknown {
  if (typeof ecrit !== "object" || ecrit === null || !("format" in ecrit) || ecrit.format !== FORMAT_PAQUET) return undefined;
  return "version" in ecrit ? ecrit.version : 0;
}

function parseJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}

function refuse(motif: string): LecturePaquet {
  return { ok: false, motif: `${motif} Les règles en vigueur sont inchangées.` };
}
