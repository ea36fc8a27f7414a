import { useCallback } from "react";
import { formatInstant } from "./format-instant.ts";
import { usePortefeuille } from "./use-portefeuille.ts";

/** « Claire Aubry, 17/11/2026 à 10 h 42 »; a fact written before anyone gave a name is signed by the post. */
export function useSignature(): (par: string, instant: number) => string {
  const { utilisateurs } = usePortefeuille();
  return useCallback((par, instant) => `${utilisateurs.find(({ id }) => id === par)?.nom ?? "Ce poste"}, ${formatInstant(instant)}`, [utilisateurs]);
}
