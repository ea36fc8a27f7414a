import { createCodec, importCle } from "./codec.ts";
import { readLignes } from "./lecture-blocs.ts";
import type { DemandeOuverture, Moteur, Nouvelle } from "./moteur.ts";
import { toMoteur } from "./moteur-distant.ts";
import type { Rangement } from "./rangement.ts";
import type { LignesLues } from "./schema.ts";

export interface FournituresDifferees {
  readonly openRangement: () => Promise<Rangement>;
  readonly emit: (nouvelle: Nouvelle) => void;
  /** Loads the engine; what was already read and shown is taken by it, once. */
  readonly load: (takeLignes: () => LignesLues | undefined) => Promise<Moteur>;
}

/**
 * The engine, loaded once the rows of the list are shown: reading them asks for a key and a cipher, folding facts for all
 * the law. Calls keep their order; what cannot be read before the engine is left to it.
 */
export function createMoteurDiffere({ openRangement, emit, load }: FournituresDifferees): Moteur {
  let lues: LignesLues | undefined;
  let lecture: Promise<void> = Promise.resolve();
  let moteur: Promise<Moteur> | undefined;
  const takeLignes = (): LignesLues | undefined => {
    const prises = lues;
    lues = undefined;
    return prises;
  };
  const showLignes = async ({ cle }: DemandeOuverture): Promise<void> => {
    // A copy of the key, wiped like the other: the engine makes its own.
    const codec = createCodec(await importCle(cle.slice()));
    lues = await readLignes({ rangement: await openRangement(), codec, emit });
  };
  const differe = toMoteur(async (methode, ...args) => {
    await lecture;
    moteur ??= load(takeLignes);
    const valeur: unknown = await Reflect.apply((await moteur)[methode], undefined, args);
    return valeur;
  });
  return {
    ...differe,
    open: (demande) => {
      // What does not open here is met again by the engine, which drops the copy and says so.
      lecture = showLignes(demande).then(undefined, () => undefined);
      return differe.open(demande);
    },
  };
}
