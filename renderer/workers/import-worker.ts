/// <reference lib="webworker" />
import type { DemandeImport, ReponseImport } from "./import-client.ts";
import { readFichierParPortions } from "./import-lecture.ts";

// Files of hundreds of megabytes are read here, so that the window stays free.
let isInterrompu = false;

self.addEventListener("message", ({ data: demande }: MessageEvent<DemandeImport>) => {
  if (demande.kind === "interrompre") {
    isInterrompu = true;
    return;
  }
  void readFichierParPortions(demande.fichier, demande.options, {
    isInterrompu: () => isInterrompu,
    onProgression: (progression) => send({ kind: "progression", progression }),
  }).then((issue) => send({ kind: "issue", issue }));
});

function send(reponse: ReponseImport): void {
  self.postMessage(reponse);
}
