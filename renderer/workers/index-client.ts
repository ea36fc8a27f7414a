import type { Requete } from "#shared/suivi/requete-recherche.ts";
import type { FicheIndex } from "#shared/suivi/texte-recherche.ts";
import type { DemandeIndex, ReponseIndex } from "./index-worker.ts";

/** The index as the window sees it, in a worker of its own; what is asked after `end` is never answered. */
export interface IndexDistant {
  readonly add: (fiches: readonly FicheIndex[]) => void;
  readonly remove: (ids: readonly string[]) => void;
  readonly empty: () => void;
  readonly search: (requete: Requete) => Promise<readonly string[]>;
}

export function startIndex(): IndexDistant {
  const worker = new Worker(new URL("./index-worker.ts", import.meta.url), { type: "module", name: "index" });
  const attentes = new Map<number, (ids: readonly string[]) => void>();
  let dernier = 0;
  worker.addEventListener("message", ({ data: { numero, ids } }: MessageEvent<ReponseIndex>) => {
    attentes.get(numero)?.(ids);
    attentes.delete(numero);
  });
  const send = (demande: DemandeIndex): void => worker.postMessage(demande);
  return {
    add: (fiches) => send({ kind: "ajouter", fiches }),
    remove: (ids) => send({ kind: "retirer", ids }),
    empty: () => send({ kind: "vider" }),
    search: (requete) =>
      new Promise((resolve) => {
        dernier += 1;
        attentes.set(dernier, resolve);
        send({ kind: "chercher", numero: dernier, requete });
      }),
  };
}
