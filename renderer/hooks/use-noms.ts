import { useMemo } from "react";
import type { Noms } from "#shared/suivi/liste/colonnes.ts";
import { useContexte } from "../app/Contexte.tsx";
import { usePortefeuille } from "./use-portefeuille.ts";

/** Names of what rows hold by identifier. */
export function useNoms(): Noms {
  const { aujourdhui } = useContexte();
  const { creanciers, mandataires } = usePortefeuille();
  return useMemo(() => ({ aujourdhui, mandataires, etiquettes: creanciers.flatMap(({ etiquettes }) => etiquettes ?? []), libres: creanciers.flatMap(({ champsLibres }) => champsLibres ?? []) }), [aujourdhui, creanciers, mandataires]);
}
