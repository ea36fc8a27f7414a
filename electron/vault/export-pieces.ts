import { createRefus } from "../adapters/refus.ts";
import type { Entree } from "./export-entree.ts";
import { TAILLE_BLOC } from "./piece-file.ts";
import type { Pieces } from "./pieces.ts";
import type { Avancement } from "./travaux.ts";

/** Brings in the pièces that are not here, or not whole; answers how many. Their content must be the one that their name says. */
export async function addPieces(pieces: Pieces, entree: Entree, avancement: Avancement): Promise<number> {
  const noms = entree.noms.filter((nom) => nom.startsWith("pieces/"));
  avancement.begin("Reprise des pièces", noms.length);
  let ajoutees = 0;
  for (const nom of noms) {
    const empreinte = nom.slice("pieces/".length, "pieces/".length + 64);
    const isLa = await pieces.readBlocs(empreinte, () => Promise.resolve()).then(() => true, () => false);
    if (!isLa) await addPiece(pieces, entree, nom, empreinte);
    if (!isLa) ajoutees += 1;
    avancement.advance(1);
  }
  return ajoutees;
}

async function addPiece(pieces: Pieces, entree: Entree, nom: string, empreinte: string): Promise<void> {
  const { jeton } = await pieces.begin({ nom, taille: await measure(entree, nom) });
  try {
    await entree.read(nom, async (portion) => {
      for (let place = 0; place < portion.byteLength; place += TAILLE_BLOC) await pieces.write({ jeton, portion: Uint8Array.from(portion.subarray(place, place + TAILLE_BLOC)) });
    });
    const lue = await pieces.end({ jeton });
    if (lue.empreinte !== empreinte) throw createRefus("endommage", "Une pièce de l’export n’a pas le contenu que son nom annonce\u00A0: elle est refusée, les faits n’ont pas été repris.");
  } finally {
    await pieces.cancel({ jeton });
  }
}

async function measure(entree: Entree, nom: string): Promise<number> {
  let taille = 0;
  await entree.read(nom, (portion) => {
    taille += portion.byteLength;
    return Promise.resolve();
  });
  return taille;
}
