import type { Jour } from "../kernel/jour.ts";
import type { FaitBrouillon } from "../model/fait.ts";

/** Facts of one save of a large import: one is written while the screen answers, and « Interrompre » waits for one only. */
export const FAITS_PAR_PORTION = 10_000;

export interface SuiteImport {
  readonly importId: string;
  /** Saves already written. */
  readonly ecrites: number;
}

/**
 * The saves of an import, each whole: no debtor is cut in two unless he fills one by himself. Of several, each says its rank and how many
 * there are, so that an import stopped on its way is seen, finished or undone.
 */
export function createPortions(groupes: readonly (readonly FaitBrouillon[])[], sujet: FaitBrouillon["sujet"], { ecrites, dateFait, taille = FAITS_PAR_PORTION }: { readonly ecrites: number; readonly dateFait: Jour; readonly taille?: number }): readonly (readonly FaitBrouillon[])[] {
  const paquets = packGroupes(groupes, taille);
  if (paquets.length + ecrites <= 1) return paquets;
  const total = ecrites + paquets.length;
  return paquets.map((paquet, rang): readonly FaitBrouillon[] => [{ sujet, type: "portion", dateFait, remplace: [], contenu: { rang: ecrites + rang + 1, total } }, ...paquet]);
}

function packGroupes(groupes: readonly (readonly FaitBrouillon[])[], taille: number): readonly (readonly FaitBrouillon[])[] {
  const paquets: FaitBrouillon[][] = [];
  let courant: FaitBrouillon[] = [];
  for (const groupe of groupes) {
    if (courant.length > 0 && courant.length + groupe.length > taille) {
      paquets.push(courant);
      courant = [];
    }
    for (const fait of groupe) {
      if (courant.length === taille) {
        paquets.push(courant);
        courant = [];
      }
      courant.push(fait);
    }
  }
  return courant.length === 0 ? paquets : [...paquets, courant];
}
