import { useCallback, useMemo } from "react";
import type { Mandataire } from "#shared/model/dossier.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { createSujetId } from "#shared/model/fait.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { openRoute, useRoute } from "../../app/routes.ts";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";

export interface LigneMandataire {
  readonly mandataire: Mandataire;
  readonly dossiers: readonly LigneDossier[];
}

/** The directory, with the dossiers entrusted to each. */
export function useMandataires() {
  const route = useRoute();
  const { mandataires, lignes, etat } = usePortefeuille();
  const annuaire = useMemo((): readonly LigneMandataire[] => {
    const parMandataire = groupParMandataire(lignes);
    return mandataires.map((mandataire) => ({ mandataire, dossiers: parMandataire.get(mandataire.id) ?? [] }));
  }, [mandataires, lignes]);
  const choisi = route.panneau === "mandataires" ? route.mandataireId : undefined;
  return { annuaire, choisi, etat };
}

export function openMandataire(mandataireId: string): void {
  openRoute({ panneau: "mandataires", mandataireId }, { isRemplacement: true });
}

/** Records a new avocat or étude; the answer is its identifier once it is saved. */
export function useAddMandataire(): (contenu: ContenuPar["mandataire"]) => Promise<string | undefined> {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  return useCallback(async (contenu) => {
    const id = createId();
    const lot = await enregistrer({
      brouillons: [{ sujet: createSujetId("mandataire", id), type: "mandataire", dateFait: aujourdhui, contenu, remplace: [] }],
      annonce: `${contenu.nom} ajouté à l’annuaire`,
    });
    return lot === undefined ? undefined : id;
  }, [aujourdhui, enregistrer]);
}

function groupParMandataire(lignes: readonly LigneDossier[]): ReadonlyMap<string, readonly LigneDossier[]> {
  const groupes = new Map<string, LigneDossier[]>();
  for (const ligne of lignes) {
    if (ligne.mandataireId === undefined) continue;
    const groupe = groupes.get(ligne.mandataireId);
    if (groupe === undefined) groupes.set(ligne.mandataireId, [ligne]);
    else groupe.push(ligne);
  }
  return groupes;
}
