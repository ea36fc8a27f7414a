import { readTravail, type TravailVu } from "../bridge/bridge.ts";

const CADENCE = 300;

/** Follows the long work of the vault that was just asked for, to its end; `undefined`: the vault no longer answers, it starts again. */
export async function followTravail(onProgress: (travail: NonNullable<TravailVu["enCours"]>) => void): Promise<TravailVu["dernier"]> {
  for (;;) {
    const reply = await readTravail();
    if (!reply.ok) return undefined;
    if (reply.value.enCours === undefined) return reply.value.dernier;
    onProgress(reply.value.enCours);
    await new Promise((resolve) => setTimeout(resolve, CADENCE));
  }
}
