import type { Moteur, Nouvelle } from "../db/moteur.ts";
import { createMoteurDistant } from "../db/moteur-distant.ts";

/** Starts the projection's worker. */
export function startMoteur(emit: (nouvelle: Nouvelle) => void): Moteur {
  return createMoteurDistant(new Worker(new URL("./projection-worker.ts", import.meta.url), { type: "module" }), emit);
}
