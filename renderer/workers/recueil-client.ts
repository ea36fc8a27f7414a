import type { Reply } from "#shared/ipc/channel.ts";
import type { OptionsRecueil, PieceRecueil, Volume } from "#shared/word/recueil.ts";
import type { FichierRecueil } from "./recueil-conversion.ts";

/** A pièce of the vault, as the bundle must name it. */
export interface PieceDemandee extends Omit<PieceRecueil, "parties" | "motif"> {
  readonly empreinte: string;
  readonly nom: string;
  readonly mime: string;
}

/** A pièce whose original travels beside the bundle, and why. */
export interface PieceJointe extends PieceDemandee {
  readonly motif: string;
}

export type IssueRecueil =
  | { readonly kind: "fait"; readonly volumes: readonly Volume[]; readonly jointes: readonly PieceJointe[] }
  | { readonly kind: "interrompu" }
  | { readonly kind: "echec"; readonly motif: string };

export type DemandeRecueil =
  | { readonly kind: "piece"; readonly piece: Omit<PieceRecueil, "parties">; /** Absent: its bytes could not be read, `piece.motif` says why. */ readonly fichier?: FichierRecueil | undefined; readonly options: OptionsRecueil }
  | { readonly kind: "assemble"; readonly options: OptionsRecueil };

export type ReponseRecueil =
  | { readonly kind: "piece"; readonly motif: string | undefined }
  | { readonly kind: "progression"; readonly part: number }
  | { readonly kind: "volumes"; readonly volumes: readonly Volume[] }
  | { readonly kind: "echec"; readonly motif: string };

export interface SuiviRecueil {
  /** « Interrompre ». */
  readonly signal: AbortSignal;
  /** Pièces laid out, then share of the files written. */
  readonly onProgression: (phrase: string, part: number) => void;
  readonly read: (empreinte: string, mime: string) => Promise<Reply<Blob>>;
}

const ARRET_MOTIF = "La mise en page s’est arrêtée de façon inattendue. Rien n’a été écrit.";

/** One PDF of all the pièces, laid out in a worker of its own, one file after the other. Never throws: what went wrong is in the answer. */
export async function createRecueil(pieces: readonly PieceDemandee[], options: OptionsRecueil, { signal, onProgression, read }: SuiviRecueil): Promise<IssueRecueil> {
  const atelier = openAtelier(signal, (part) => onProgression("Assemblage du recueil", part));
  const jointes: PieceJointe[] = [];
  try {
    for (const [rang, piece] of pieces.entries()) {
      onProgression(`Pièce ${piece.numero}, ${piece.nom}`, rang / pieces.length);
      const lue = await readFichier(piece, read);
      const reponse = await atelier.ask({ kind: "piece", piece: { numero: piece.numero, intitule: piece.intitule, nomFichier: piece.nomFichier, motif: typeof lue === "string" ? lue : undefined }, fichier: typeof lue === "string" ? undefined : lue, options });
      if (signal.aborted) return { kind: "interrompu" };
      if (reponse.kind !== "piece") return { kind: "echec", motif: reponse.kind === "echec" ? reponse.motif : ARRET_MOTIF };
      if (reponse.motif !== undefined) jointes.push({ ...piece, motif: reponse.motif });
    }
    const reponse = await atelier.ask({ kind: "assemble", options });
    if (signal.aborted) return { kind: "interrompu" };
    return reponse.kind === "volumes" ? { kind: "fait", volumes: reponse.volumes, jointes } : { kind: "echec", motif: reponse.kind === "echec" ? reponse.motif : ARRET_MOTIF };
  } finally {
    atelier.close();
  }
}

/** The bytes, or the sentence that says why they are not there: the pièce then keeps its place by its cover sheet. */
async function readFichier({ empreinte, mime, nom }: PieceDemandee, read: SuiviRecueil["read"]): Promise<FichierRecueil | string> {
  const reponse = await read(empreinte, mime);
  return reponse.ok ? { nom, mime, octets: new Uint8Array(await reponse.value.arrayBuffer()) } : reponse.detail;
}

interface Atelier {
  readonly ask: (demande: DemandeRecueil) => Promise<ReponseRecueil>;
  readonly close: () => void;
}

function openAtelier(signal: AbortSignal, onPart: (part: number) => void): Atelier {
  const worker = new Worker(new URL("./recueil-worker.ts", import.meta.url), { type: "module" });
  let answer: (reponse: ReponseRecueil) => void = () => undefined;
  const stop = (): void => answer({ kind: "echec", motif: ARRET_MOTIF });
  worker.addEventListener("message", ({ data: reponse }: MessageEvent<ReponseRecueil>) => (reponse.kind === "progression" ? onPart(reponse.part) : answer(reponse)));
  worker.addEventListener("error", stop);
  worker.addEventListener("messageerror", stop);
  signal.addEventListener("abort", stop, { once: true });
  return {
    ask: (demande) => new Promise((resolve) => {
      answer = resolve;
      if (signal.aborted) return stop();
      worker.postMessage(demande);
    }),
    close: () => {
      signal.removeEventListener("abort", stop);
      worker.terminate();
    },
  };
}
