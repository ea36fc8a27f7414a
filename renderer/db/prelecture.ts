import { FAMILLES_TENUES } from "./atelier.ts";
import type { Rangement } from "./rangement.ts";

/**
 * Begins to read what the engine asks for first, before it has its key: those bytes are sealed. The first answers come
 * from there, the next ones from the disk; what the disk refuses is refused to the one who asks.
 */
export function createPrelecture(ouverture: Promise<Rangement>): () => Promise<Rangement> {
  const canari = createPremier(ouverture.then(({ readCanari }) => readCanari()));
  const blocs = new Map(FAMILLES_TENUES.map((famille) => [famille, createPremier(ouverture.then(({ readBlocs }) => readBlocs(famille)))]));
  return async () => {
    const rangement = await ouverture;
    return { ...rangement, readCanari: () => canari() ?? rangement.readCanari(), readBlocs: (famille) => blocs.get(famille)?.() ?? rangement.readBlocs(famille) };
  };
}

/** The value the first time, then nothing: it is not kept. */
function createPremier<T>(lecture: Promise<T>): () => Promise<T> | undefined {
  let reste: Promise<T> | undefined = lecture;
  // Refused before anybody asked: the one who asks is told.
  void Promise.allSettled([lecture]);
  return () => {
    const prise = reste;
    reste = undefined;
    return prise;
  };
}
