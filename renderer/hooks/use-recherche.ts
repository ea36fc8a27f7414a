import { useDeferredValue, useEffect, useState, useSyncExternalStore } from "react";
import { useContexte } from "../app/Contexte.tsx";
import type { Portefeuille } from "../db/portefeuille.ts";
import { createRecherche, type EtatRecherche, type Recherche, type Trouvaille } from "../db/recherche.ts";
import { usePortefeuille } from "./use-portefeuille.ts";

export type { Trouvaille };

const recherches = new WeakMap<Portefeuille, Recherche>();
/** Milliseconds after which a start leaves the machine to the index. */
const DELAI = 2500;

function findRecherche(portefeuille: Portefeuille): Recherche {
  const connue = recherches.get(portefeuille);
  if (connue !== undefined) return connue;
  const neuve = createRecherche(portefeuille);
  recherches.set(portefeuille, neuve);
  return neuve;
}

/** Makes the index once the list is usable and nothing else waits. */
export function useIndexation(): void {
  const { portefeuille } = useContexte();
  const { etat } = usePortefeuille();
  const isPret = etat.kind === "pret" && typeof Worker !== "undefined";
  useEffect(() => {
    if (!isPret) return undefined;
    const attente = setTimeout(() => findRecherche(portefeuille).start(), DELAI);
    return () => clearTimeout(attente);
  }, [portefeuille, isPret]);
}

export interface EtatEtGestes extends EtatRecherche {
  readonly readPieces: () => void;
  readonly stopPieces: () => void;
}

export function useEtatRecherche(): EtatEtGestes {
  const { portefeuille } = useContexte();
  const recherche = findRecherche(portefeuille);
  const etat = useSyncExternalStore(recherche.subscribe, recherche.read);
  return { ...etat, readPieces: () => void recherche.readPieces(), stopPieces: recherche.stopPieces };
}

/** Dossiers indexed between two answers to the same words. */
const PAS = 1000;

/** What answers those words; asked again as they change and as the index grows, the last answer stays until the next. */
export function useTrouvailles(texte: string): readonly Trouvaille[] {
  const { portefeuille } = useContexte();
  const [trouvailles, setTrouvailles] = useState<readonly Trouvaille[]>([]);
  const demande = useDeferredValue(texte);
  const { indexes, total } = useEtatRecherche();
  const avancement = indexes >= total ? -1 : Math.floor(indexes / PAS);
  useEffect(() => {
    let isAbandonne = false;
    const recherche = findRecherche(portefeuille);
    if (demande.trim() === "") setTrouvailles([]);
    else {
      if (typeof Worker !== "undefined") recherche.start();
      void recherche.search(demande).then((lues) => (isAbandonne ? undefined : setTrouvailles(lues)));
    }
    return () => {
      isAbandonne = true;
    };
  }, [portefeuille, demande, avancement]);
  return trouvailles;
}
