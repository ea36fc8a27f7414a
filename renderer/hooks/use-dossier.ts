import { useMemo } from "react";
import { createSujetId } from "#shared/model/fait.ts";
import { projectVue, type VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../app/Contexte.tsx";
import { useFaits } from "./use-faits.ts";
import { usePortefeuille } from "./use-portefeuille.ts";

/** Everything the fiche shows of a dossier; `undefined` while it is being read, and for good when it does not exist. */
export function useDossier(id: string): VueDossier | undefined {
  const { aujourdhui, baremes, territoire } = useContexte();
  const { debiteurs, creanciers, mandataires } = usePortefeuille();
  const faits = useFaits(createSujetId("dossier", id));
  return useMemo(
    () => (faits === undefined ? undefined : projectVue(faits, { debiteurs, creanciers, mandataires }, { aujourdhui, baremes, territoire })),
    [faits, debiteurs, creanciers, mandataires, aujourdhui, baremes, territoire],
  );
}
