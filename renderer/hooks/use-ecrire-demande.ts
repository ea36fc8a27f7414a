import { useCallback } from "react";
import { createCourrielDemande, type SaisieDemande } from "#shared/suivi/demandes.ts";
import type { Lacune } from "#shared/suivi/matrice-preuve.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { formatNomDossier } from "#shared/kernel/nom-dossier.ts";
import { useContexte } from "../app/Contexte.tsx";
import { saveDocument } from "../bridge/bridge.ts";
import { encodeCourriel } from "../db/courriel.ts";
import { showEchec, showInformation } from "./notices.tsx";

/** Writes the message of a request as a file that the mail program opens: nothing is sent from here. */
export function useEcrireDemande({ dossier, debiteur }: Pick<VueDossier, "dossier" | "debiteur">): { readonly write: (lacunes: readonly Lacune[], saisie: SaisieDemande) => Promise<void> } {
  const { utilisateur } = useContexte();
  const write = useCallback(async (lacunes: readonly Lacune[], saisie: SaisieDemande) => {
    const contenu = await encodeCourriel(createCourrielDemande({ dossier, debiteur }, lacunes, saisie, utilisateur?.nom));
    const reponse = await saveDocument({ nom: `${formatNomDossier("demande", dossier.reference)}-${saisie.pourLe}.eml`, contenu });
    if (!reponse.ok) return showEchec("Le courriel n’a pas été écrit", `${reponse.detail} La demande est gardée\u00A0: «\u00A0Relancer\u00A0» l’écrira de nouveau.`);
    if (reponse.value.kind === "enregistre") showInformation("Courriel prêt", `${reponse.value.nom}\u00A0: ouvrez-le, relisez-le, envoyez-le.`);
  }, [dossier, debiteur, utilisateur]);
  return { write };
}
