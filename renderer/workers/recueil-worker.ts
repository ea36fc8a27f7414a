/// <reference lib="webworker" />
import { assembleRecueil } from "#shared/word/pdf-bundle.ts";
import { composePiece } from "#shared/word/pdf-piece.ts";
import type { PieceComposee } from "#shared/word/recueil.ts";
import type { DemandeRecueil, ReponseRecueil } from "./recueil-client.ts";
import { convertFichier } from "./recueil-conversion.ts";

// Pages are laid out here, so that the window stays free; an interruption ends this worker.
const composees: PieceComposee[] = [];

self.addEventListener("message", ({ data: demande }: MessageEvent<DemandeRecueil>) => {
  void answer(demande).then(send, (erreur: unknown) => send({ kind: "echec", motif: erreur instanceof Error ? erreur.message : String(erreur) }));
});

async function answer(demande: DemandeRecueil): Promise<ReponseRecueil> {
  const { options } = demande;
  if (demande.kind === "piece") {
    const { fichier, piece } = demande;
    const { parties, motifs } = fichier === undefined ? { parties: [], motifs: [] } : await convertFichier(fichier, rasterise);
    const motif = [piece.motif, ...motifs].filter((phrase) => phrase !== undefined).join(" ");
    const composee = await composePiece({ ...piece, parties, motif: motif === "" ? undefined : motif }, options);
    composees.push(composee);
    return { kind: "piece", motif: composee.motif };
  }
  const volumes = await assembleRecueil(composees, options, (part) => {
    send({ kind: "progression", part });
    return true;
  });
  return { kind: "volumes", volumes: volumes ?? [] };
}

/** The picture as a browser draws it, its orientation followed, on white. */
async function rasterise(octets: Uint8Array, mime: string): Promise<Uint8Array | undefined> {
  try {
    const image = await createImageBitmap(new Blob([new Uint8Array(octets)], { type: mime }));
    const toile = new OffscreenCanvas(image.width, image.height);
    const contexte = toile.getContext("2d");
    if (contexte === null) return undefined;
    contexte.fillStyle = "#fff";
    contexte.fillRect(0, 0, image.width, image.height);
    contexte.drawImage(image, 0, 0);
    image.close();
    return new Uint8Array(await (await toile.convertToBlob({ type: "image/jpeg", quality: 0.9 })).arrayBuffer());
  } catch {
    return undefined;
  }
}

function send(reponse: ReponseRecueil): void {
  self.postMessage(reponse);
}
