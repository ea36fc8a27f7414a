/// <reference lib="webworker" />
import "./trusted-types.ts";
import { openRangement } from "../db/database.ts";
import type { Nouvelle } from "../db/moteur.ts";
import { type Appel, answerAppel, listOctets, type Reponse } from "../db/moteur-distant.ts";
import { createMoteurDiffere } from "../db/moteur-differe.ts";
import { createPrelecture } from "../db/prelecture.ts";
import { createRangementMemoire, EPHEMERE } from "../db/rangement.ts";
import { startPresse } from "./presse-client.ts";

// Everything that touches the projection lives here: the window stays free while tens of thousands of facts are folded,
// and the key that seals them is known nowhere else. The sealed blocks are read while the vault still waits for its key;
// the engine, which brings the law, loads once the list has its rows.
const openPrelu = createPrelecture(self.name === EPHEMERE ? Promise.resolve(createRangementMemoire()) : openRangement("exigible"));
const emit = (nouvelle: Nouvelle): void => send({ kind: "nouvelle", nouvelle });
const moteur = createMoteurDiffere({
  openRangement: openPrelu,
  emit,
  load: async (takeLignes) => {
    const [{ createMoteur }, { createLois }] = await Promise.all([import("../db/moteur-local.ts"), import("../db/lois.ts")]);
    return createMoteur({ openRangement: openPrelu, createLoi: createLois(), emit, takeLignes, createPresse: startPresse });
  },
});

self.addEventListener("message", (event: MessageEvent<Appel>) => void answerAppel(moteur, event.data).then(send));

function send(reponse: Reponse): void {
  self.postMessage(reponse, listOctets(reponse));
}
