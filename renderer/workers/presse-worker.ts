/// <reference lib="webworker" />
import { type LiasseClaire, type LiassePressee, pressLiasse } from "../db/presse.ts";

export interface DemandePresse {
  readonly numero: number;
  readonly liasse: LiasseClaire;
}

export interface ReponsePresse {
  readonly numero: number;
  /** `undefined`: could not be done here. */
  readonly pressee: LiassePressee | undefined;
}

self.addEventListener("message", ({ data: { numero, liasse } }: MessageEvent<DemandePresse>) => {
  void pressLiasse(liasse).then((pressee) => answer({ numero, pressee }, [pressee.octets.buffer]), () => answer({ numero, pressee: undefined }));
});

function answer(reponse: ReponsePresse, octets: Transferable[] = []): void {
  self.postMessage(reponse, octets);
}
