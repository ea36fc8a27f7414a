import type { Contexte } from "./contexte.ts";
import type { Fiche } from "./miroir.ts";

/** A pack of the same post holds the same lots with more of their content erased: this file is not to be kept again. */
export function isRemplacee(fiches: readonly Fiche[], fiche: Fiche): boolean {
  return fiches.some((autre) => autre.chemin !== fiche.chemin && countEffaces(autre) > countEffaces(fiche) && isDans(autre, fiche));
}

/** Copies of what a colleague took out of its files go as soon as their replacement is kept. */
export async function forgetRemplaces({ miroir }: Pick<Contexte, "miroir">, nouvelle: Fiche): Promise<void> {
  if (countEffaces(nouvelle) === 0) return;
  for (const ancienne of miroir.list(nouvelle.auteur)) {
    const isAncienne = isLots(ancienne) && ancienne.chemin !== nouvelle.chemin && countEffaces(ancienne) < countEffaces(nouvelle) && isDans(nouvelle, ancienne);
    if (isAncienne) await miroir.remove(ancienne.chemin);
  }
}

function countEffaces({ entete }: Fiche): number {
  return typeof entete["effaces"] === "number" ? entete["effaces"] : 0;
}

function isDans(large: Fiche, { entete }: Fiche): boolean {
  return Number(large.entete["de"]) <= Number(entete["de"]) && Number(large.entete["a"]) >= Number(entete["a"]);
}

/** A file that holds lots: a segment or a pack. */
export function isLots({ nature }: Fiche): boolean {
  return nature === "segment" || nature === "paquet";
}
