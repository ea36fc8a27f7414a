import { useCallback } from "react";
import type { FaitId } from "#shared/model/fait.ts";
import type { Lot } from "#shared/model/lot.ts";
import { useContexte } from "../app/Contexte.tsx";
import { createAnnulationDuLot } from "../db/lots.ts";
import { showEchec, showInformation } from "./notices.tsx";

/** A save of this session that can still be undone. */
interface Annulable {
  readonly lot: Lot;
  readonly annonce: string;
}

export interface Annuler {
  /** Tells that a save is on its way: what Ctrl Z undoes next. */
  readonly follow: <T>(enregistrement: Promise<T>) => Promise<T>;
  readonly remember: (annulable: Annulable) => void;
  /** Undoes that save, or the last one; says so. */
  readonly annuler: (id?: FaitId) => Promise<void>;
}

// The session's saves, latest last: what Ctrl Z undoes, wherever one is.
const annulables: Annulable[] = [];
// Settled once every save begun before is: Ctrl Z pressed meanwhile waits for it, instead of undoing the one before.
let enCours: Promise<unknown> = Promise.resolve();

export function useAnnuler(): Annuler {
  const { portefeuille, utilisateur, aujourdhui } = useContexte();
  const annuler = useCallback(
    async (id?: FaitId) => {
      if (id === undefined) await enCours;
      const rang = id === undefined ? annulables.length - 1 : annulables.findIndex(({ lot }) => lot.id === id);
      const [annulable] = annulables.splice(rang, rang < 0 ? 0 : 1);
      if (annulable === undefined) return showInformation("Rien à annuler", "Ce qui a été enregistré pendant cette session est déjà annulé ou ne peut plus l’être ici.");
      const brouillons = await createAnnulationDuLot(portefeuille, annulable.lot, aujourdhui);
      const reply = await portefeuille.append({ par: utilisateur?.id, brouillons });
      if (reply.ok) return showInformation("Annulé", annulable.annonce);
      annulables.push(annulable);
      showEchec("L’annulation n’a pas été enregistrée", reply.detail);
    },
    [portefeuille, utilisateur, aujourdhui],
  );
  return { follow, remember, annuler };
}

function follow<T>(enregistrement: Promise<T>): Promise<T> {
  enCours = Promise.allSettled([enCours, enregistrement]);
  return enregistrement;
}

function remember(annulable: Annulable): void {
  annulables.push(annulable);
}
