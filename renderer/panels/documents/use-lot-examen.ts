import { useEffect, useState } from "react";
import type { ModeleActe } from "#shared/actes/acte.ts";
import { type CommunLot, createCleActe, type EntreeLot, type EtatActe, examineActeDuLot, listActesLot } from "#shared/actes/lot-actes.ts";
import type { NonEmpty } from "#shared/kernel/brand.ts";

/** What the acts of a batch are made with; `findObstacle` says why a dossier cannot have one at all. */
export interface ChoixLot {
  readonly modele: ModeleActe;
  readonly createCommun: (entrees: NonEmpty<EntreeLot>) => CommunLot;
  readonly findObstacle: (entrees: NonEmpty<EntreeLot>) => string | undefined;
}

export interface ExamenLot {
  /** By the key of each act; what was found before is shown until it is found again. */
  readonly etats: ReadonlyMap<string, EtatActe>;
  readonly examines: number;
  readonly total: number;
  readonly isFini: boolean;
}

const AUCUN: ExamenLot = { etats: new Map(), examines: 0, total: 0, isFini: false };

/** Acts examined between two frames. */
const RYTHME = 5;

/** Each act written once without its file, a few at a time, so that the screen answers meanwhile; the letters for several dossiers once each dossier was. */
export function useExamen(choix: ChoixLot | undefined, entrees: readonly EntreeLot[], produits: readonly string[]): ExamenLot {
  const [examen, setExamen] = useState<ExamenLot & { readonly modele?: ModeleActe }>(AUCUN);
  useEffect(() => {
    if (choix === undefined) return undefined;
    let isAbandonne = false;
    const { modele } = choix;
    const show = (etats: ReadonlyMap<string, EtatActe>, total: number, isFini: boolean) =>
      isAbandonne || setExamen((ancien) => ({ modele, etats: new Map([...(ancien.modele === modele && !isFini ? ancien.etats : []), ...etats]), examines: etats.size, total, isFini }));
    void runExamen(choix, entrees, produits, async (etats, total, isFini) => {
      show(etats, total, isFini);
      await waitFrame();
      return !isAbandonne;
    });
    return () => {
      isAbandonne = true;
    };
  }, [choix, entrees, produits]);
  return examen.modele === choix?.modele ? examen : AUCUN;
}

/** `onProgress` answers no when nobody waits for the rest. */
async function runExamen(choix: ChoixLot, entrees: readonly EntreeLot[], produits: readonly string[], onProgress: (etats: ReadonlyMap<string, EtatActe>, total: number, isFini: boolean) => Promise<boolean>): Promise<void> {
  const etats = new Map<string, EtatActe>();
  // A letter for several dossiers is known once each of them was held to the act of one.
  for (let tour = 0; tour < 2; tour += 1) {
    const actes = listActesLot(choix.modele, entrees, etats, produits);
    const restants = actes.filter((acte) => !etats.has(createCleActe(acte)));
    const total = etats.size + restants.length;
    for (const [rang, acte] of restants.entries()) {
      if (rang % RYTHME === 0 && !(await onProgress(etats, total, false))) return;
      etats.set(createCleActe(acte), examine(choix, acte));
    }
  }
  await onProgress(etats, etats.size, true);
}

function examine({ modele, createCommun, findObstacle }: ChoixLot, entrees: NonEmpty<EntreeLot>): EtatActe {
  const obstacle = findObstacle(entrees);
  return obstacle === undefined ? examineActeDuLot(modele, entrees, createCommun(entrees)) : { motifs: [obstacle], remarques: [], champs: [] };
}

/** Lets the screen paint and the keys be heard. */
export function waitFrame(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
