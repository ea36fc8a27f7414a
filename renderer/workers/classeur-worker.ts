/// <reference lib="webworker" />
import type { DemandeClasseur, ReponseClasseur } from "./classeur-client.ts";
import { formatTableau } from "./classeur-table.ts";

self.addEventListener("message", ({ data: { forme, tableau } }: MessageEvent<DemandeClasseur>) => {
  try {
    const octets = formatTableau(forme, tableau);
    send({ ok: true, octets });
  } catch (erreur) {
    send({ ok: false, detail: erreur instanceof Error ? erreur.message : String(erreur) });
  }
});

function send(reponse: ReponseClasseur): void {
  self.postMessage(reponse);
}
