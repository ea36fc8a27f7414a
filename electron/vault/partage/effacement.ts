import { eraseFaits, type FaitEcrit } from "./chaine.ts";
import type { Contexte } from "./contexte.ts";
import { writeShared } from "./ecriture.ts";
import { keepLots, listAnciens } from "./publication.ts";
import { readKept } from "./reception.ts";
import { isLots } from "./remplacement.ts";

/**
 * Takes the content of some facts of this post, and of those that it was, out of the shared files (RGPD, art. 17): each file that holds one is written again as a pack in which
 * the fact has left its hash, its id and what it replaced. The chain stays, whoever checks it; the former file goes, here and at every colleague's.
 * What other programs keep of the folder (versions of a cloud drive, backups) is out of reach. Answers how many files were written again.
 */
export async function repackWithout(contexte: Contexte, isAEffacer: (fait: FaitEcrit) => boolean): Promise<number> {
  let refaits = 0;
  for (const poste of [contexte.trousse.poste, ...listAnciens(contexte)]) refaits += await repackPoste(contexte, poste, isAEffacer);
  return refaits;
}

/** The files of one of the posts that this vault signs. */
async function repackPoste(contexte: Contexte, poste: string, isAEffacer: (fait: FaitEcrit) => boolean): Promise<number> {
  const { miroir, io } = contexte;
  let refaits = 0;
  for (const fiche of miroir.list(poste)) {
    const lu = isLots(fiche) ? await readKept(contexte, fiche.chemin) : undefined;
    const lots = lu === undefined ? [] : eraseFaits(lu.fichier.lots, isAEffacer);
    if (lu === undefined || lots.every((lot, rang) => lot === lu.fichier.lots[rang])) continue;
    const chemin = await keepLots(contexte, { nature: "paquet", poste, avant: lu.fichier.avant, lots });
    const bytes = await miroir.read(chemin);
    if (bytes === undefined) continue;
    await writeShared(contexte, chemin, bytes);
    // The new one reads back in the folder: the former one may go.
    await io.remove(fiche.chemin);
    await miroir.remove(fiche.chemin);
    refaits += 1;
  }
  return refaits;
}
