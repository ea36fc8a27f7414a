import type { Jour } from "../kernel/jour.ts";
import type { Fait, FaitBrouillon } from "../model/fait.ts";

/**
 * The facts that undo a lot: what it added is withdrawn, what it replaced is stated again.
 * `faits` holds the facts that the lot replaced; undoing the answer's own lot redoes it.
 */
export function createAnnulation(lot: readonly Fait[], faits: readonly Fait[], dateFait: Jour): readonly FaitBrouillon[] {
  return lot.flatMap((fait): readonly FaitBrouillon[] => {
    const remplaces = faits.filter((ancien) => fait.remplace.includes(ancien.id) && ancien.type !== "retrait");
    if (remplaces.length === 0) return [{ sujet: fait.sujet, type: "retrait", dateFait, contenu: {}, remplace: [fait.id] }];
    return remplaces.map((ancien): FaitBrouillon => ({ ...findBrouillon(ancien), remplace: [fait.id] }));
  });
}

function findBrouillon({ sujet, type, dateFait, contenu }: Fait): FaitBrouillon {
  return { sujet, type, dateFait, contenu, remplace: [] } as FaitBrouillon;
}
