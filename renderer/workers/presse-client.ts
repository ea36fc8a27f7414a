import { type LiasseClaire, type LiassePressee, type Presse, pressLiasse } from "../db/presse.ts";
import type { DemandePresse, ReponsePresse } from "./presse-worker.ts";

interface Attendue {
  readonly liasse: LiasseClaire;
  readonly resolve: (pressee: LiassePressee | Promise<LiassePressee>) => void;
}

/** Bundles hashed and deflated in a thread of their own, while the engine folds the next facts. */
export function startPresse(): Presse {
  return createPresseDistante(new Worker(new URL("./presse-worker.ts", import.meta.url), { type: "module", name: "presse" }));
}

/** What that thread does not do is done in this one. */
export function createPresseDistante(worker: Worker): Presse {
  const attendues = new Map<number, Attendue>();
  let dernier = 0;
  let isPerdu = false;
  const answer = (numero: number, pressee: LiassePressee | undefined): void => {
    const attendue = attendues.get(numero);
    attendues.delete(numero);
    attendue?.resolve(pressee ?? pressLiasse(attendue.liasse));
  };
  worker.addEventListener("message", ({ data: { numero, pressee } }: MessageEvent<ReponsePresse>) => answer(numero, pressee));
  worker.addEventListener("error", () => {
    isPerdu = true;
    for (const numero of [...attendues.keys()]) answer(numero, undefined);
  });
  return {
    press: (liasse) => {
      if (isPerdu) return pressLiasse(liasse);
      return new Promise((resolve) => {
        dernier += 1;
        attendues.set(dernier, { liasse, resolve });
        // Its own bytes alone: they are a part of a larger piece of memory.
        const octets = liasse.octets.slice();
        worker.postMessage({ numero: dernier, liasse: { ...liasse, octets } } satisfies DemandePresse, [octets.buffer]);
      });
    },
    close: () => worker.terminate(),
  };
}
