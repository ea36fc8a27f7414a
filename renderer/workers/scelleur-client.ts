import type { Codec } from "../db/codec.ts";
import { createScelleur, type LiasseClaire, type LiasseScellee, type Scelleur } from "../db/scelleur.ts";
import type { DemandeScelleur, ReponseScelleur } from "./scelleur-worker.ts";

interface Attendue {
  readonly liasse: LiasseClaire;
  readonly resolve: (scellee: LiasseScellee | Promise<LiasseScellee>) => void;
}

/** Bundles sealed in a thread of their own, while the engine folds the next facts. */
export function startScelleur(codec: Codec): Scelleur {
  return createScelleurDistant(new Worker(new URL("./scelleur-worker.ts", import.meta.url), { type: "module", name: "scelleur" }), codec);
}

/** What that thread does not do is done in this one. */
export function createScelleurDistant(worker: Worker, codec: Codec): Scelleur {
  const ici = createScelleur(codec);
  const attendues = new Map<number, Attendue>();
  let dernier = 0;
  let isPerdu = false;
  const send = (demande: DemandeScelleur, octets: Transferable[] = []): void => worker.postMessage(demande, octets);
  const answer = (numero: number, scellee: LiasseScellee | undefined): void => {
    const attendue = attendues.get(numero);
    attendues.delete(numero);
    attendue?.resolve(scellee ?? ici.seal(attendue.liasse));
  };
  worker.addEventListener("message", ({ data: { numero, scellee } }: MessageEvent<ReponseScelleur>) => answer(numero, scellee));
  worker.addEventListener("error", () => {
    isPerdu = true;
    for (const numero of [...attendues.keys()]) answer(numero, undefined);
  });
  send({ kind: "cle", cle: codec.cle });
  return {
    seal: (liasse) => {
      if (isPerdu) return ici.seal(liasse);
      return new Promise((resolve) => {
        dernier += 1;
        attendues.set(dernier, { liasse, resolve });
        // Its own bytes alone: they are a part of a larger piece of memory.
        const octets = liasse.octets.slice();
        send({ kind: "liasse", numero: dernier, liasse: { ...liasse, octets } }, [octets.buffer]);
      });
    },
    close: () => worker.terminate(),
  };
}
