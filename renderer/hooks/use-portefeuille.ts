import { useSyncExternalStore } from "react";
import { useContexte } from "../app/Contexte.tsx";
import type { VuePortefeuille } from "../db/vue-portefeuille.ts";

/** Rows, parties, imports, packs and what is being loaded: kept in memory, read without waiting. */
export function usePortefeuille(): VuePortefeuille {
  const { portefeuille } = useContexte();
  return useSyncExternalStore(portefeuille.subscribe, portefeuille.read);
}
