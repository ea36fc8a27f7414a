import type { Tailles } from "../../renderer/db/atelier.ts";
import type { Nouvelle } from "../../renderer/db/moteur.ts";
import { type Base, createRangement } from "../../renderer/db/database.ts";
import { type CreateLoi, createLois } from "../../renderer/db/lois.ts";
import type { Moteur } from "../../renderer/db/moteur.ts";
import { createMoteur } from "../../renderer/db/moteur-local.ts";

/** The bytes of a key, new at each call since the engine wipes them. */
export function createCle(octet = 7): Uint8Array<ArrayBuffer> {
  return new Uint8Array(32).fill(octet);
}

/** A few subjects stand in several bundles, a few hundred in several transactions. */
export const TAILLES_TEST: Tailles = { liasse: 2, ecriture: 1500 };

/** The engine in this thread, over the IndexedDB of the test. */
export function startMoteurLocal(base: Base, emit: (nouvelle: Nouvelle) => void, createLoi: CreateLoi = createLois()): Moteur {
  return createMoteur({ openRangement: async () => Promise.resolve(createRangement(base)), createLoi, emit, tailles: TAILLES_TEST });
}
