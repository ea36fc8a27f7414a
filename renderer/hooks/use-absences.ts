import { useMemo } from "react";
import { type JoursAbsents, listAbsences } from "#shared/suivi/absences.ts";
import { useContexte } from "../app/Contexte.tsx";
import { usePortefeuille } from "./use-portefeuille.ts";

/** Who is away: what was said of people and of lawyers, and those who lent their dossiers. */
export function useAbsences(): readonly JoursAbsents[] {
  const { aujourdhui } = useContexte();
  const { creanciers, lignes } = usePortefeuille();
  return useMemo(() => listAbsences(creanciers, lignes, aujourdhui), [creanciers, lignes, aujourdhui]);
}
