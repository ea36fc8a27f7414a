import { useEffect, useState } from "react";
import { usePortefeuille } from "./use-portefeuille.ts";

/** Milliseconds left to the first screen, once everything is read, before what it does not show is asked for. */
const REPIT = 300;
/** Milliseconds after which what comes after the first screen no longer waits for it. */
const PATIENCE = 1000;

/** The first screen has what it shows, and is on the screen; stays true. */
export function usePose(): boolean {
  const { etat } = usePortefeuille();
  const [isPose, setPose] = useState(false);
  const isLue = etat.kind !== "chargement";
  useEffect(() => {
    const attente = setTimeout(() => setPose(true), isLue ? REPIT : PATIENCE);
    return () => clearTimeout(attente);
  }, [isLue]);
  return isPose;
}
