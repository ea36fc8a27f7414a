import { useDeferredValue } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import type { LigneDossier, Mandataire } from "#shared/model/dossier.ts";
import { composeJournee, type Journee } from "#shared/suivi/journee.ts";
import { useContexte } from "../app/Contexte.tsx";
import { usePortefeuille } from "./use-portefeuille.ts";

interface Composee {
  readonly cle: string;
  readonly mandataires: readonly Mandataire[];
  readonly journee: Journee;
}

// The rail and the screen read the same day: it is composed once for a state of the list, a person and a date.
const composees = new WeakMap<readonly LigneDossier[], Composee[]>();
const AUCUNE: readonly LigneDossier[] = [];

/** What there is to do on that day, for a person or (absent) for the whole department. */
export function useJournee(personne: string | undefined, le?: Jour): Journee {
  const { aujourdhui, territoire } = useContexte();
  const { lignes, mandataires } = usePortefeuille();
  return composeUneFois(lignes, mandataires, { au: le ?? aujourdhui, territoire, personne });
}

/** Lines of the day of whoever is at the post; counted behind what is shown, so that neither a start nor a save waits for a badge. */
export function useNombreJournee(): number {
  const { aujourdhui: au, territoire } = useContexte();
  const { lignes: actuelles, mandataires } = usePortefeuille();
  const lignes = useDeferredValue(actuelles, AUCUNE);
  const personne = usePersonne(lignes);
  return composeUneFois(lignes, mandataires, { au, territoire, personne }).groupes.reduce((total, groupe) => total + groupe.lignes.length, 0);
}

/** The person at the post, when the portfolio gives them dossiers: otherwise the day is the department's. */
export function usePersonne(lignes: readonly LigneDossier[]): string | undefined {
  const { utilisateur } = useContexte();
  return utilisateur !== undefined && lignes.some(({ gestionnaire }) => gestionnaire === utilisateur.nom) ? utilisateur.nom : undefined;
}

function composeUneFois(lignes: readonly LigneDossier[], mandataires: readonly Mandataire[], cadre: { readonly au: Jour; readonly territoire: Parameters<typeof composeJournee>[1]["territoire"]; readonly personne: string | undefined }): Journee {
  const cle = `${cadre.au}/${cadre.personne ?? ""}`;
  const connues = composees.get(lignes) ?? [];
  const connue = connues.find((composee) => composee.cle === cle && composee.mandataires === mandataires);
  if (connue !== undefined) return connue.journee;
  const noms = new Map(mandataires.map(({ id, nom }) => [id, nom]));
  const journee = composeJournee(lignes, { ...cadre, findNom: (id) => noms.get(id) ?? "le mandataire" });
  composees.set(lignes, [...connues.slice(-4), { cle, mandataires, journee }]);
  return journee;
}
