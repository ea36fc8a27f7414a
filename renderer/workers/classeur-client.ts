import type { Tableau } from "./classeur-table.ts";

export type DemandeClasseur = { readonly forme: "xlsx" | "csv"; readonly tableau: Tableau };
export type ReponseClasseur = { readonly ok: true; readonly octets: Uint8Array<ArrayBuffer> } | { readonly ok: false; readonly detail: string };

/** Writes a table in a worker of its own, ended with the work; `undefined` once interrupted. Fifty thousand rows take seconds: the window stays free. */
export function writeTableau(demande: DemandeClasseur, signal: AbortSignal): Promise<ReponseClasseur | undefined> {
  if (signal.aborted) return Promise.resolve(undefined);
  const worker = new Worker(new URL("./classeur-worker.ts", import.meta.url), { type: "module" });
  const reponse = new Promise<ReponseClasseur | undefined>((resolve) => {
    worker.addEventListener("message", ({ data: lue }: MessageEvent<ReponseClasseur>) => resolve(lue));
    worker.addEventListener("error", ({ message }) => resolve({ ok: false, detail: message }));
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
  worker.postMessage(demande);
  return reponse.finally(() => worker.terminate());
}
