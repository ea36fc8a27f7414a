import type { LectureReleveEtude } from "#shared/imports/releve-etude.ts";

/** Reads an étude's statement in a worker of its own, ended with the work; `undefined` once interrupted. A hostile workbook never holds the window. */
export function readFichierEtude(fichier: File, signal: AbortSignal): Promise<LectureReleveEtude | undefined> {
  if (signal.aborted) return Promise.resolve(undefined);
  const worker = new Worker(new URL("./releve-etude-worker.ts", import.meta.url), { type: "module" });
  const reponse = new Promise<LectureReleveEtude | undefined>((resolve) => {
    worker.addEventListener("message", ({ data: lue }: MessageEvent<LectureReleveEtude>) => resolve(lue));
    worker.addEventListener("error", ({ message }) => resolve({ ok: false, motif: `La lecture s’est arrêtée (${message}). Rien n’est changé.` }));
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
  worker.postMessage(fichier);
  return reponse.finally(() => worker.terminate());
}
