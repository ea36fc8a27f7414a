/// <reference lib="webworker" />
import { openRangement } from "../db/database.ts";
import { type Appel, answerAppel, listOctets, type Reponse } from "../db/moteur-distant.ts";
import { createMoteur } from "../db/moteur-local.ts";
import { createLois } from "../db/lois.ts";

// Everything that touches the projection lives here: the window stays free while tens of thousands of facts are folded,
// and the key that seals them is known nowhere else.
const moteur = createMoteur({ openRangement: () => openRangement("exigible"), createLoi: createLois(), emit: (nouvelle) => send({ kind: "nouvelle", nouvelle }) });

self.addEventListener("message", (event: MessageEvent<Appel>) => void answerAppel(moteur, event.data).then(send));

function send(reponse: Reponse): void {
  self.postMessage(reponse, listOctets(reponse));
}
