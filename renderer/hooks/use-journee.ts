import { useDeferredValue } from "react";
import { formatReference } from "#shared/kernel/format-reference.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import type { Territoire } from "#shared/kernel/territoire.ts";
import type { Creancier, Mandataire } from "#shared/model/dossier.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import type { Baremes } from "#shared/regles/baremes.ts";
import { type CadreJournee, composeJournee, type Journee } from "#shared/suivi/journee.ts";
import { useContexte } from "../app/Contexte.tsx";
import { usePortefeuille } from "./use-portefeuille.ts";

/** What a day is composed of besides the rows. */
interface Source {
  readonly au: Jour;
  readonly territoire: Territoire;
  readonly baremes: Baremes;
  readonly mandataires: readonly Mandataire[];
  readonly creanciers: readonly Creancier[];
  readonly personne: string | undefined;
}

// The rail and the screen read the same day: it is composed once for a state of the list, a person and a date.
const composees = new WeakMap<readonly LigneDossier[], { readonly source: Source; readonly journee: Journee }[]>();
const AUCUNE: readonly LigneDossier[] = [];
const GARDEES = 4;

/** What there is to do on that day, for a person or (absent) for the whole department. */
export function useJournee(personne: string | undefined, le?: Jour): Journee {
  const { aujourdhui, territoire, baremes } = useContexte();
  const { lignes, mandataires, creanciers } = usePortefeuille();
  return composeUneFois(lignes, { au: le ?? aujourdhui, territoire, baremes, mandataires, creanciers, personne });
}

/** Lines of the day of whoever is at the post; counted behind what is shown, so that neither a start nor a save waits for a badge. */
export function useNombreJournee(): number {
  const { aujourdhui: au, territoire, baremes } = useContexte();
  const { lignes: actuelles, mandataires, creanciers } = usePortefeuille();
  const lignes = useDeferredValue(actuelles, AUCUNE);
  const personne = usePersonne(lignes);
  return composeUneFois(lignes, { au, territoire, baremes, mandataires, creanciers, personne }).groupes.reduce((total, groupe) => total + groupe.lignes.length, 0);
}

/** The person at the post, when the portfolio gives them dossiers: otherwise the day is the department's. */
export function usePersonne(lignes: readonly LigneDossier[]): string | undefined {
  const { utilisateur } = useContexte();
  return utilisateur !== undefined && lignes.some(({ gestionnaire }) => gestionnaire === utilisateur.nom) ? utilisateur.nom : undefined;
}

function composeUneFois(lignes: readonly LigneDossier[], source: Source): Journee {
  const connues = composees.get(lignes) ?? [];
  const connue = connues.find((composee) => isMeme(composee.source, source));
  if (connue !== undefined) return connue.journee;
  const journee = composeJournee(lignes, createCadre(source));
  composees.set(lignes, [...connues.slice(1 - GARDEES), { source, journee }]);
  return journee;
}

function createCadre({ au, territoire, baremes, mandataires, creanciers, personne }: Source): CadreJournee {
  const noms = new Map(mandataires.map(({ id, nom }) => [id, nom]));
  const seuils = new Map(creanciers.map(({ id, delegation }) => [id, delegation?.seuilVisa]));
  const silences = new Map(creanciers.map(({ id, silenceMandataire }) => [id, silenceMandataire]));
  const findArticle = (parametreId: string): string | undefined => {
    const reference = baremes.get(parametreId)?.valeurs.at(-1)?.references.at(0);
    return reference === undefined ? undefined : formatReference(reference);
  };
  return { au, territoire, personne, findNom: (id) => noms.get(id) ?? "le mandataire", findSeuil: (id) => seuils.get(id), findSilence: (id) => silences.get(id), findArticle };
}

function isMeme(a: Source, b: Source): boolean {
  return a.au === b.au && a.personne === b.personne && a.baremes === b.baremes && a.mandataires === b.mandataires && a.creanciers === b.creanciers;
}
