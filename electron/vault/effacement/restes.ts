import type { ResteEffacement } from "#shared/ipc/effacement-channels.ts";
import type { FaitId, SujetId } from "#shared/model/fait.ts";
import { foldTexte } from "#shared/kernel/texte.ts";
import { type FaitEcrit, listFaitsEcrits, TYPE_EFFACE } from "../partage/chaine.ts";

const RESTES_MAX = 500;

/** Looks, in what an erasure would leave, for names, numbers and addresses of the person: whole or inside a longer text, accents and capitals apart. */
export function createChercheur(marques: readonly string[], isCible: (fait: FaitEcrit) => boolean): { readonly note: (ligne: string) => void; readonly list: () => readonly ResteEffacement[] } {
  const pliees = marques.map((marque) => [marque, foldTexte(marque)] as const).filter(([, pliee]) => pliee.length > 2);
  const restes: ResteEffacement[] = [];
  const noteFait = (fait: FaitEcrit): void => {
    if (restes.length >= RESTES_MAX || fait["type"] === TYPE_EFFACE || isCible(fait)) return;
    const texte = foldTexte(JSON.stringify(fait["contenu"] ?? null));
    const trouvee = pliees.find(([, pliee]) => texte.includes(pliee));
    if (trouvee !== undefined) restes.push(toReste(fait, trouvee[0]));
  };
  return {
    note: (ligne) => {
      if (pliees.length > 0) listFaitsEcrits(ligne).forEach(noteFait);
    },
    list: () => restes,
  };
}

function toReste({ id, sujet, type }: FaitEcrit, marque: string): ResteEffacement {
  // The journal holds only identifiers that its own schemas let in.
  return { sujet: String(sujet) as SujetId, type: String(type), faitId: id as FaitId, marque };
}
