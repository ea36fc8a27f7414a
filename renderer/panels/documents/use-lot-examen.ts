import { useEffect, useState } from "react";
import type { ModeleActe } from "#shared/actes/acte.ts";
import { type CommunLot, createCleActe, createCleDossier, type EntreeLot, type EtatActe, examineActeDuLot, examineDossierDuLot, isRefuse, listActesLot } from "#shared/actes/lot-actes.ts";
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
  const run = async (travaux: readonly (() => readonly [cle: string, etat: EtatActe])[]): Promise<boolean> => {
    const total = etats.size + travaux.length;
    for (const [rang, travail] of travaux.entries()) {
      if (rang % RYTHME === 0 && !(await onProgress(etats, total, false))) return false;
      etats.set(...travail());
    }
    return true;
  };
  // A letter for several dossiers is known once each of them was held to the act of one.
  if (choix.modele.groupement !== undefined && !(await run(entrees.map((entree) => () => [createCleDossier(entree), examineDossier(choix, entree)])))) return;
  const actes = listActesLot(choix.modele, entrees, etats, produits);
  const isFini = await run(actes.map((acte) => () => [createCleActe(acte), isRefuse(acte[0], etats) ? (etats.get(createCleDossier(acte[0])) ?? examine(choix, acte)) : examine(choix, acte)]));
  if (isFini) await onProgress(etats, etats.size, true);
}

function examine({ modele, createCommun, findObstacle }: ChoixLot, entrees: NonEmpty<EntreeLot>): EtatActe {
  const obstacle = findObstacle(entrees);
  return obstacle === undefined ? examineActeDuLot(modele, entrees, createCommun(entrees)) : { motifs: [obstacle], remarques: [], champs: [] };
}

function examineDossier({ modele, createCommun }: ChoixLot, entree: EntreeLot): EtatActe {
  return examineDossierDuLot(modele, entree, createCommun([entree]));
}

/** Lets the screen paint and the keys be heard. */
export function waitFrame(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
