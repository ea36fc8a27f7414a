import type { Rangement } from "./rangement.ts";

/**
 * Begins to read what the engine asks for first, before it has its key: those bytes are sealed. The first answers come
 * from there, the next ones from the disk; what the disk refuses is refused to the one who asks.
 */
export function createPrelecture(ouverture: Promise<Rangement>): () => Promise<Rangement> {
  const canari = ouverture.then(({ readCanari }) => readCanari());
  const blocs = ouverture.then(({ readTout }) => readTout("blocs"));
  void Promise.allSettled([canari, blocs]);
  const takeCanari = createPremier(canari);
  const takeBlocs = createPremier(blocs);
  return async () => {
    const rangement = await ouverture;
    return {
      ...rangement,
      readCanari: () => takeCanari() ?? rangement.readCanari(),
      readTout: (magasin) => (magasin === "blocs" ? takeBlocs() : undefined) ?? rangement.readTout(magasin),
    };
  };
}

/** The value the first time, then nothing: it is not kept. */
function createPremier<T>(valeur: T): () => T | undefined {
  let reste: T | undefined = valeur;
  return () => {
    const prise = reste;
    reste = undefined;
    return prise;
  };
}
