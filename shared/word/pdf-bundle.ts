import { addIndex, type EntreeIndex, writeIndex, writeSignets } from "./pdf-index.ts";
import { addPages, createDocument, embedPolices, saveDocument, writeNumeroPage } from "./pdf-pages.ts";
import type { OptionsRecueil, PieceComposee, Volume } from "./recueil.ts";

/** The bundle in as many files as the limit asks: index with page numbers and links, bookmarks, numbered pages. `undefined`: interrupted. */
export async function assembleRecueil(pieces: readonly PieceComposee[], options: OptionsRecueil, onProgress: (part: number) => boolean): Promise<readonly Volume[] | undefined> {
  const { tailleMax = Number.POSITIVE_INFINITY } = options;
  for (let limite = tailleMax, essai = 0; ; limite *= 0.9, essai += 1) {
    const lots = splitVolumes(pieces, limite);
    const volumes: Volume[] = [];
    for (const rang of lots.keys()) {
      if (!onProgress(rang / lots.length)) return undefined;
      const volume = await writeVolume(lots, rang, options);
      volumes.push({ ...volume, isTropGrand: volume.octets.length > tailleMax });
    }
    if (essai === 5 || volumes.every(({ isTropGrand, numeros }) => !isTropGrand || numeros.length === 1)) return volumes;
  }
}

/** Room for the index, the bookmarks and what links them, in bytes: a part fixed, a part by pièce. */
const FRAIS = { volume: 24_000, piece: 600 } as const;

/** Pièces in order, in as few files of at most `limite` bytes as they allow; one that is larger than the limit is alone in its file. */
export function splitVolumes(pieces: readonly PieceComposee[], limite: number): readonly (readonly PieceComposee[])[] {
  const lots: PieceComposee[][] = [];
  let taille = 0;
  for (const piece of pieces) {
    const courant = lots.at(-1);
    if (courant !== undefined && taille + piece.octets.length + FRAIS.piece <= limite) {
      courant.push(piece);
      taille += piece.octets.length + FRAIS.piece;
    } else {
      lots.push([piece]);
      taille = FRAIS.volume + FRAIS.piece * pieces.length + piece.octets.length;
    }
  }
  return lots;
}

/** One file: its index, its pièces, their numbers of page, its bookmarks. */
async function writeVolume(lots: readonly (readonly PieceComposee[])[], volume: number, options: OptionsRecueil): Promise<Omit<Volume, "isTropGrand">> {
  const doc = await createDocument(options);
  const polices = await embedPolices(doc);
  const pieces = lots[volume] ?? [];
  const index = addIndex(doc, polices, listEntrees(lots));
  for (const { octets } of pieces) await addPages(doc, octets);
  writeSignets(doc, writeIndex(doc, polices, index, { options, volume, volumes: lots.length }));
  const pages = doc.getPages();
  for (const [rang, page] of pages.entries()) writeNumeroPage(page, `${rang + 1} / ${pages.length}`, polices.romain);
  return { octets: await saveDocument(doc), pages: pages.length, numeros: pieces.map(({ numero }) => numero) };
}

function listEntrees(lots: readonly (readonly PieceComposee[])[]): readonly EntreeIndex[] {
  return lots.flatMap((lot, volume) => {
    let avant = 0;
    return lot.map((piece) => {
      const entree = { piece, volume, avant };
      avant += piece.pages;
      return entree;
    });
  });
}
