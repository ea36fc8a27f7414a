/// <reference lib="webworker" />
import { openRangement } from "../db/database.ts";
import { type Appel, answerAppel, listOctets, type Reponse } from "../db/moteur-distant.ts";
import { createMoteur } from "../db/moteur-local.ts";
import { createLois } from "../db/lois.ts";
import { createPrelecture } from "../db/prelecture.ts";
import { createRangementMemoire, EPHEMERE } from "../db/rangement.ts";

// Everything that touches the projection lives here: the window stays free while tens of thousands of facts are folded,
// and the key that seals them is known nowhere else. The sealed blocks are read while the vault still waits for its key.
const prelecture = createPrelecture(self.name === EPHEMERE ? Promise.resolve(createRangementMemoire()) : openRangement("exigible"));
const moteur = createMoteur({ openRangement: prelecture, createLoi: createLois(), emit: (nouvelle) => send({ kind: "nouvelle", nouvelle }) });

self.addEventListener("message", (event: MessageEvent<Appel>) => void answerAppel(moteur, event.data).then(send));

function send(reponse: Reponse): void {
  self.postMessage(reponse, listOctets(reponse));
}
