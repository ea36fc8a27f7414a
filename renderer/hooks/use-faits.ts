import { useSyncExternalStore } from "react";
import type { Fait, SujetId } from "#shared/model/fait.ts";
import { useContexte } from "../app/Contexte.tsx";

/** All the facts of a subject, replaced ones included; `undefined` while they are being read, or without a subject. */
export function useFaits(sujet: SujetId | undefined): readonly Fait[] | undefined {
  const { portefeuille } = useContexte();
  return useSyncExternalStore(portefeuille.subscribe, () => (sujet === undefined ? undefined : portefeuille.findFaits(sujet)));
}
