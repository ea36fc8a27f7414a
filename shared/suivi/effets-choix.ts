import { countJours, type Jour, maxJour, minJour } from "../kernel/jour.ts";
import type { Reference } from "../kernel/reference.ts";
import type { Sanction } from "../kernel/sanction.ts";
import type { Fait } from "../model/fait.ts";
import type { Compte, Porteur } from "../regles/delais/types-enchainement.ts";
import { computeDelaisAvec } from "./changements-delais.ts";
import { type ConflitLu, createChoix } from "./conflits.ts";
import type { Contexte } from "./contexte.ts";
import type { DelaiSuivi } from "./delais-dossier.ts";

/** One delay that does not fall on the same day whichever version of a conflict is kept. */
export interface EffetChoix {
  readonly cle: string;
  readonly libelle: string;
  readonly references: readonly Reference[];
  /** One by version, in their order; absent: that choice opens no such delay. */
  readonly jours: readonly (Jour | undefined)[];
  /** Days between the earliest and the latest, when every choice has one. */
  readonly ecart?: number | undefined;
  readonly compte: Compte;
  readonly porteur: Porteur;
  readonly sanction: Sanction;
}

/** A delay that keeping one version would make miss, were another one right, and what the text attaches to it. */
export interface RisqueChoix {
  readonly libelle: string;
  readonly sanction: Sanction;
}

/**
 * What is lost by whoever keeps the version of this rank and is wrong: delays of the creditor that end earlier from another version, or that this one
 * does not open; waits that last longer from another one. None: every day that follows from it is the safest.
 */
export function listRisques(effets: readonly EffetChoix[], rang: number): readonly RisqueChoix[] {
  return effets.filter((effet) => isManque(effet, rang)).map(({ libelle, sanction }) => ({ libelle, sanction }));
}

function isManque({ jours, compte, porteur }: EffetChoix, rang: number): boolean {
  const mien = jours[rang];
  const autres = jours.flatMap((jour, place) => (place === rang || jour === undefined ? [] : [jour]));
  if (compte === "attendre") return mien !== undefined && autres.some((autre) => autre > mien);
  return porteur === "creancier" && autres.some((autre) => mien === undefined || autre < mien);
}

/** What keeping one version or the other changes in the delays of the dossier: the same rules from each, the delays that do not move left out. */
export function listEffetsChoix({ conflit, versions }: ConflitLu, faits: readonly Fait[], contexte: Contexte): readonly EffetChoix[] {
  if (conflit.kind !== "valeurs") return [];
  const choix = versions.map(({ fait }) => indexDelais(computeDelaisAvec(faits, createChoix(conflit, fait.id, contexte.aujourdhui), contexte)));
  const cles = new Set(choix.flatMap((delais) => [...delais.keys()]));
  return [...cles].flatMap((cle) => toEffet(cle, choix.map((delais) => delais.get(cle)))).toSorted((un, autre) => findPremier(un).localeCompare(findPremier(autre)));
}

/** A delay is found again from one choice to the other by its procedure, its rule and its rank: the event that starts it is what is disputed. */
function indexDelais(delais: readonly DelaiSuivi[]): ReadonlyMap<string, DelaiSuivi> {
  const index = new Map<string, DelaiSuivi>();
  for (const delai of delais) {
    if (delai.maillon.etat.kind === "sans-objet") continue;
    const debut = `${delai.poursuiteId} ${delai.maillon.parametreId}`;
    const rang = [...index.keys()].filter((cle) => cle.startsWith(`${debut} `)).length;
    index.set(`${debut} ${rang}`, delai);
  }
  return index;
}

function toEffet(cle: string, delais: readonly (DelaiSuivi | undefined)[]): readonly EffetChoix[] {
  const jours = delais.map((delai) => delai?.jour);
  const connus = jours.flatMap((jour) => jour ?? []);
  const [premier] = delais.flatMap((delai) => delai ?? []);
  if (premier === undefined || new Set(jours).size === 1) return [];
  const ecart = connus.length === jours.length ? countJours(connus.reduce(minJour), connus.reduce(maxJour)) : undefined;
  const { libelle, justification: { references }, compte, porteur, sanction } = premier.maillon;
  return [{ cle, libelle, references, jours, ecart, compte, porteur, sanction }];
}

function findPremier({ jours }: EffetChoix): string {
  return jours.flatMap((jour) => jour ?? []).reduce((un, autre) => (un < autre ? un : autre));
}
