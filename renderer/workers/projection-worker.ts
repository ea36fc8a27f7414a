/// <reference lib="webworker" />
import { CODEC_JSON } from "../db/codec.ts";
import { openBase } from "../db/database.ts";
import { type Appel, answerAppel, type Reponse } from "../db/moteur-distant.ts";
import { createMoteur } from "../db/moteur-local.ts";
import { createLois } from "../db/lois.ts";

// Everything that touches the projection lives here: the window stays free while tens of thousands of facts are folded.
const moteur = openBase("exigible").then((base) =>
  createMoteur({ base, codec: CODEC_JSON, createLoi: createLois(), emit: (nouvelle) => send({ kind: "nouvelle", nouvelle }) }),
);

self.addEventListener("message", (event: MessageEvent<Appel>) => {
  void moteur
    .then((pret) => answerAppel(pret, event.data))
    .catch((erreur: unknown): Reponse => ({ kind: "erreur", numero: event.data.numero, motif: String(erreur) }))
    .then(send);
});

function send(reponse: Reponse): void {
  self.postMessage(reponse);
}
