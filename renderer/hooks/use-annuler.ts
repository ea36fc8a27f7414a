import { useCallback } from "react";
import type { FaitId } from "#shared/model/fait.ts";
import type { Lot } from "#shared/model/lot.ts";
import { useContexte } from "../app/Contexte.tsx";
import type { Portefeuille } from "../db/portefeuille.ts";
import { showEchec, showInformation } from "./notices.tsx";

/** A save of this session that can still be undone. */
interface Annulable {
  readonly lot: Lot;
  readonly annonce: string;
  /** Of a work that took several saves: takes them all back, and says so. */
  readonly undo?: () => Promise<void>;
}

export interface Annuler {
  /** Tells that a save is on its way: what Ctrl Z undoes next. */
  readonly follow: <T>(enregistrement: Promise<T>) => Promise<T>;
  readonly remember: (annulable: Annulable) => void;
  /** Undoes that save, or the last one; says so. */
  readonly annuler: (id?: FaitId) => Promise<void>;
}

/** What was saved since the portfolio was opened: what Ctrl Z undoes, wherever one is. */
interface Session {
  /** Latest last. */
  readonly annulables: Annulable[];
  /** Settled once every save begun before is: Ctrl Z pressed meanwhile waits for it, instead of undoing the one before. */
  enCours: Promise<unknown>;
}

const sessions = new WeakMap<Portefeuille, Session>();

export function useAnnuler(): Annuler {
  const { portefeuille, utilisateur, aujourdhui } = useContexte();
  const annuler = useCallback(
    async (id?: FaitId) => {
      const { annulables, enCours } = findSession(portefeuille);
      if (id === undefined) await enCours;
      const rang = id === undefined ? annulables.length - 1 : annulables.findIndex(({ lot }) => lot.id === id);
      const [annulable] = annulables.splice(rang, rang < 0 ? 0 : 1);
      if (annulable === undefined) return showInformation("Rien à annuler", "Ce qui a été enregistré pendant cette session est déjà annulé ou ne peut plus l’être ici.");
      if (annulable.undo !== undefined) return annulable.undo();
      const { createAnnulationDuLot } = await import("../db/lots.ts");
      const brouillons = await createAnnulationDuLot(portefeuille, annulable.lot, aujourdhui);
      const reply = await portefeuille.append({ par: utilisateur?.id, brouillons });
      if (reply.ok) return showInformation("Annulé", annulable.annonce);
      annulables.push(annulable);
      showEchec("L’annulation n’a pas été enregistrée", reply.detail);
    },
    [portefeuille, utilisateur, aujourdhui],
  );
  const follow = useCallback(
    <T,>(enregistrement: Promise<T>) => {
      const session = findSession(portefeuille);
      session.enCours = Promise.allSettled([session.enCours, enregistrement]);
      return enregistrement;
    },
    [portefeuille],
  );
  const remember = useCallback((annulable: Annulable) => void findSession(portefeuille).annulables.push(annulable), [portefeuille]);
  return { follow, remember, annuler };
}

function findSession(portefeuille: Portefeuille): Session {
  const connue = sessions.get(portefeuille);
  if (connue !== undefined) return connue;
  const neuve: Session = { annulables: [], enCours: Promise.resolve() };
  sessions.set(portefeuille, neuve);
  return neuve;
}
