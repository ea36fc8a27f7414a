import type { Moteur, Nouvelle } from "../db/moteur.ts";
import { createMoteurDistant } from "../db/moteur-distant.ts";
import { EPHEMERE } from "../db/rangement.ts";

/** Starts the projection's worker; `isEphemere`: its copy stays in memory and nothing of the disk is read. */
export function startMoteur(emit: (nouvelle: Nouvelle) => void, isEphemere = false): Moteur {
  return createMoteurDistant(new Worker(new URL("./projection-worker.ts", import.meta.url), { type: "module", name: isEphemere ? EPHEMERE : "copie" }), emit);
}
