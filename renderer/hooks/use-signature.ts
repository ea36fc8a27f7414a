import { useCallback } from "react";
import { formatInstant } from "./format-instant.ts";
import { usePortefeuille } from "./use-portefeuille.ts";

/** « Claire Aubry, 17/11/2026 à 10 h 42 »; a fact written before anyone gave a name is signed by the post. */
export function useSignature(): (par: string, instant: number) => string {
  const nommer = useNommer();
  return useCallback((par, instant) => `${nommer(par)}, ${formatInstant(instant)}`, [nommer]);
}

/** The name of whoever wrote; « Ce poste » while nobody gave one. */
export function useNommer(): (par: string) => string {
  const { utilisateurs } = usePortefeuille();
  return useCallback((par) => utilisateurs.find(({ id }) => id === par)?.nom ?? "Ce poste", [utilisateurs]);
}
