import { useMemo } from "react";
import { createSujetId } from "#shared/model/fait.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { listFaitsAu, type Passe } from "#shared/suivi/passe.ts";
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

/** The same on a past day, its debtor included, with the law in force today. `undefined`: nothing was known of it then. */
export function useDossierPasse({ faits, dossier }: VueDossier, passe: Passe | undefined): VueDossier | undefined {
  const { baremes, territoire } = useContexte();
  const { creanciers, mandataires } = usePortefeuille();
  const debiteur = useFaits(passe === undefined ? undefined : createSujetId("debiteur", dossier.debiteurId));
  return useMemo(() => {
    if (passe === undefined || debiteur === undefined) return undefined;
    const ancien = projectDebiteur(listFaitsAu(debiteur, passe));
    const debiteurs = new Map(ancien === undefined ? [] : [[ancien.id, ancien]]);
    return projectVue(listFaitsAu(faits, passe), { debiteurs, creanciers, mandataires }, { aujourdhui: passe.au, baremes, territoire });
  }, [faits, debiteur, passe, creanciers, mandataires, baremes, territoire]);
}
