import { useCallback, useMemo } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import type { Tache } from "#shared/model/dossier.ts";
import { createSujetId, type Fait, type FaitBrouillon } from "#shared/model/fait.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { createRetraitTache, createTache, createTacheFaite, createTacheRelancee, createTacheRouverte, type EtatTache, findEtatTache, formatQuandTache, formatRythme, type SaisieTache, sortTaches } from "#shared/suivi/taches.ts";
import { useContexte } from "../app/Contexte.tsx";
import { createId } from "./create-id.ts";
import { useEnregistrer } from "./use-enregistrer.ts";
import { useFaits } from "./use-faits.ts";
import { usePortefeuille } from "./use-portefeuille.ts";

export type { SaisieTache };

/** A task with what the screen says of it today. */
export type TacheVue = Tache & { readonly etat: EtatTache; /** « en retard de 3 jours ». */ readonly quand: string; /** « tous les 15 jours ». */ readonly rythme?: string | undefined };

export interface Taches {
  /** By date; those done at the end. */
  readonly taches: readonly TacheVue[];
  readonly aujourdhui: Jour;
  /** Names of those to whom a task may be given. */
  readonly personnes: readonly string[];
  readonly add: (saisie: SaisieTache) => Promise<boolean>;
  readonly finish: (tacheId: string, resultat?: string) => Promise<boolean>;
  /** Asked again: it comes back after its own number of days. */
  readonly chase: (tache: Pick<Tache, "tacheId" | "tousLes">) => Promise<boolean>;
  readonly reopen: (tacheId: string) => Promise<boolean>;
  readonly remove: (tacheId: string) => Promise<boolean>;
}

/** Tasks of a dossier; each save can be undone. */
export function useTaches(dossierId: string): Taches {
  const { portefeuille, aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const sujet = createSujetId("dossier", dossierId);
  const faits = useFaits(sujet);
  const taches = useMemo(() => listVues(faits, aujourdhui), [faits, aujourdhui]);
  const personnes = usePersonnes();
  const write = useCallback(async (create: (faits: readonly Fait[]) => readonly FaitBrouillon[], annonce: string) => {
    const brouillons = portefeuille.readFaits([createSujetId("dossier", dossierId)]).then(([lus = []]) => create(lus));
    return (await enregistrer({ brouillons, annonce })) !== undefined;
  }, [portefeuille, enregistrer, dossierId]);
  return {
    taches, aujourdhui, personnes,
    add: (saisie) => write(() => [createTache(dossierId, createId(), saisie, aujourdhui)], saisie.attenduDe === undefined ? "Tâche ajoutée" : `Demande à ${saisie.attenduDe} notée`),
    finish: (tacheId, resultat) => write((lus) => createTacheFaite(lus, dossierId, tacheId, aujourdhui, resultat), "Tâche faite"),
    chase: (tache) => write((lus) => createTacheRelancee(lus, dossierId, tache, aujourdhui), "Relance notée"),
    reopen: (tacheId) => write((lus) => [createTacheRouverte(lus, dossierId, tacheId, aujourdhui)], "Tâche rouverte"),
    remove: (tacheId) => write((lus) => [createRetraitTache(lus, dossierId, tacheId, aujourdhui)], "Tâche retirée"),
  };
}

/** Names of the team: users of the posts, whoever has a dossier, and `choisie`, who may have left since: a list that lacks her would show nobody. */
export function usePersonnes(choisie?: string): readonly string[] {
  const { utilisateurs, lignes } = usePortefeuille();
  return useMemo(() => [...new Set([...utilisateurs.map(({ nom }) => nom), ...lignes.flatMap(({ gestionnaire }) => gestionnaire ?? []), ...(choisie === undefined ? [] : [choisie])])].toSorted((a, b) => a.localeCompare(b, "fr")), [utilisateurs, lignes, choisie]);
}

function listVues(faits: readonly Fait[] | undefined, aujourdhui: Jour): readonly TacheVue[] {
  const taches = faits === undefined ? [] : (projectDossier(faits)?.taches ?? []);
  return sortTaches(taches).map((tache) => ({ ...tache, etat: findEtatTache(tache, aujourdhui), quand: formatQuandTache(tache, aujourdhui), rythme: formatRythme(tache) }));
}
