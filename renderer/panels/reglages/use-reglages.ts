import { useCallback, useEffect, useState } from "react";
import { createSujetId, type SujetId } from "#shared/model/fait.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { readEtatJournal, readVersion } from "../../bridge/bridge.ts";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { choosePersonne } from "../../hooks/use-personne.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";

/** Who claims, who works here. */
export function useReglages() {
  const { utilisateur } = useContexte();
  const { creanciers } = usePortefeuille();
  const [creancier] = creanciers;
  return { utilisateur, creancier };
}

/** Records the company, then the person, the first time they are named; later each field is corrected by itself. */
export function useAddIdentite() {
  const { aujourdhui, portefeuille } = useContexte();
  const enregistrer = useEnregistrer();
  const addSociete = useCallback((denomination: string) => enregistrer({
    brouillons: [{ sujet: createSujetId("creancier", createId()), type: "creancier", dateFait: aujourdhui, contenu: { denomination }, remplace: [] }],
    annonce: `Société ${denomination} enregistrée`,
  }), [aujourdhui, enregistrer]);
  const addUtilisateur = useCallback(async (nom: string) => {
    const id = createId();
    const lot = await enregistrer({
      brouillons: [{ sujet: createSujetId("utilisateur", id), type: "utilisateur", dateFait: aujourdhui, contenu: { nom }, remplace: [] }],
      annonce: `Bonjour ${nom}`,
    });
    if (lot !== undefined) choosePersonne(portefeuille, id);
    return lot;
  }, [aujourdhui, enregistrer, portefeuille]);
  return { addSociete, addUtilisateur };
}

export interface EtatPoste {
  readonly application: string;
  readonly moteur: string;
  readonly faits: number;
}

/** What this post runs and holds. */
export function useEtatPoste(): EtatPoste | undefined {
  const [etat, setEtat] = useState<EtatPoste | undefined>(undefined);
  const { enregistreA } = usePortefeuille();
  useEffect(() => {
    let isParti = false;
    void Promise.all([readVersion(), readEtatJournal()]).then(([version, journal]) => {
      if (!isParti && version.ok && journal.ok) setEtat({ application: version.value.application, moteur: version.value.moteur, faits: journal.value.faits });
    });
    return () => {
      isParti = true;
    };
    // Each save adds facts.
  }, [enregistreA]);
  return etat;
}

export function findSujet(sujet: "creancier" | "utilisateur", id: string | undefined): SujetId | undefined {
  return id === undefined ? undefined : createSujetId(sujet, id);
}
