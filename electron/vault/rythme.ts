import { findRefus } from "../adapters/refus.ts";

/** The window opens first; then the disk is asked for a backup, and asked again while the application runs. */
const DEPART = 30_000;
const INTERVALLE = 10 * 60_000;

/** Calls `tick` from time to time until it is told to stop. */
export function startRythme(tick: () => Promise<void>): () => void {
  const run = (): void => void tick().then(undefined, (error: unknown) => process.stderr.write(`sauvegarde\u00A0: ${findRefus(error).detail}\n`));
  const depart = setTimeout(run, DEPART);
  const suite = setInterval(run, INTERVALLE);
  depart.unref();
  suite.unref();
  return () => {
    clearTimeout(depart);
    clearInterval(suite);
  };
}
