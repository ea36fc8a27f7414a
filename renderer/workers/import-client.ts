import type { OptionsLecture } from "#shared/imports/lecture.ts";
import type { Progression } from "#shared/imports/lecture-fichier.ts";
import type { IssueLecture } from "./import-lecture.ts";

/** How far the reading is; `total` in bytes. */
export type ProgressionImport = Progression & { readonly total: number };

export interface SuiviImport {
  /** « Interrompre ». */
  readonly signal?: AbortSignal;
  readonly onProgression?: (progression: ProgressionImport) => void;
}

export type DemandeImport = { readonly kind: "lire"; readonly fichier: File; readonly options: OptionsLecture } | { readonly kind: "interrompre" };
export type ReponseImport = { readonly kind: "progression"; readonly progression: ProgressionImport } | { readonly kind: "issue"; readonly issue: IssueLecture };

const ARRET_MOTIF = "La lecture s’est arrêtée de façon inattendue. Rien n’est importé.";

/** Reads a file in a worker of its own, ended with the reading. Never throws: what went wrong is in the answer. */
export function readFichier(fichier: File, options: OptionsLecture = {}, { signal, onProgression }: SuiviImport = {}): Promise<IssueLecture> {
  if (signal?.aborted === true) return Promise.resolve({ kind: "interrompu" });
  const worker = new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });
  const send = (demande: DemandeImport): void => worker.postMessage(demande);
  const interrompre = (): void => send({ kind: "interrompre" });
  signal?.addEventListener("abort", interrompre, { once: true });
  const issue = new Promise<IssueLecture>((resolve) => {
    worker.addEventListener("message", ({ data: reponse }: MessageEvent<ReponseImport>) => {
      if (reponse.kind === "progression") onProgression?.(reponse.progression);
      else resolve(reponse.issue);
    });
    worker.addEventListener("error", () => resolve({ kind: "echec", motif: ARRET_MOTIF }));
    worker.addEventListener("messageerror", () => resolve({ kind: "echec", motif: ARRET_MOTIF }));
  });
  send({ kind: "lire", fichier, options });
  return issue.finally(() => {
    signal?.removeEventListener("abort", interrompre);
    worker.terminate();
  });
}
