import { addJours, type Jour } from "../kernel/jour.ts";
import type { FaitBrouillon } from "../model/fait.ts";
import type { Baremes } from "../regles/baremes.ts";
import { createDossierClos } from "./histoire-fictive.ts";
import { createDebiteurFictif, GESTIONNAIRES } from "./noms.ts";
import { CREANCIER_ID, listPartiesFictives } from "./parties-fictives.ts";
import { createPlume, type Plume } from "./plume.ts";
import type { Scenario } from "./scenario.ts";
import { SCENARIOS_AMIABLE } from "./scenarios-amiable.ts";
import { SCENARIOS_INSOLVABILITE } from "./scenarios-insolvabilite.ts";
import { SCENARIOS_NATURES } from "./scenarios-natures.ts";
import { SCENARIOS_PRESCRIPTION } from "./scenarios-prescription.ts";
import { SCENARIOS_PROCEDURE } from "./scenarios-procedure.ts";
import { findAuteurFictif, isSecondDossier, writeDemandePersonne, writeParticularites } from "./suites-fictives.ts";
import { countSuivisFictifs, listSuivisFictifs } from "./suivis-fictifs.ts";

export const SCENARIOS: readonly Scenario[] = [...SCENARIOS_AMIABLE, ...SCENARIOS_PROCEDURE, ...SCENARIOS_PRESCRIPTION, ...SCENARIOS_NATURES, ...SCENARIOS_INSOLVABILITE];

/** Each scenario as often as it weighs, in an order that mixes them: any hundred dossiers look like the whole. */
const SUITE: readonly Scenario[] = SCENARIOS.flatMap((scenario) => Array.from({ length: scenario.poids }, (_vide, rang) => ({ scenario, place: (rang + 0.5) / scenario.poids })))
  .toSorted((a, b) => a.place - b.place)
  .map(({ scenario }) => scenario);

export interface DossierFictif {
  readonly scenario: Scenario;
  readonly plume: Plume;
}

/** What one person wrote at once. */
export interface LotFictif {
  readonly par: string;
  readonly brouillons: readonly FaitBrouillon[];
}

export interface PortefeuilleFictif {
  /** The parties first, then lots of some forty dossiers of one person, the debtors that no dossier follows yet, and the dossiers closed in two years. */
  readonly lots: readonly LotFictif[];
  /** Hash of a pièce → its text. */
  readonly documents: ReadonlyMap<string, readonly string[]>;
}

/** An invented portfolio of every nature, stage and trap, dated from `aujourdhui`; the same for the same day. */
export function createPortefeuilleFictif(aujourdhui: Jour, nombre: number, baremes: Baremes): PortefeuilleFictif {
  const documents = new Map<string, readonly string[]>();
  const premier = findAuteurFictif(0);
  const lots: LotFictif[] = [{ par: premier, brouillons: listPartiesFictives(addJours(aujourdhui, -800)) }];
  const addLots = (plumes: readonly Plume[]) => {
    for (const plume of plumes) plume.documents.forEach((document, empreinte) => documents.set(empreinte, document));
    for (const par of new Set(plumes.map(({ rang }) => findAuteurFictif(rang)))) lots.push({ par, brouillons: plumes.filter(({ rang }) => findAuteurFictif(rang) === par).flatMap(({ faits }) => faits) });
  };
  for (let debut = 0; debut < nombre; debut += DOSSIERS_PAR_LOT) addLots(Array.from({ length: Math.min(DOSSIERS_PAR_LOT, nombre - debut) }, (_vide, rang) => createDossierFictif(debut + rang, aujourdhui, baremes).plume));
  const suivis = listSuivisFictifs(aujourdhui, nombre);
  if (suivis.length > 0) lots.push({ par: premier, brouillons: suivis });
  addLots(listDossiersClos(aujourdhui, nombre, baremes));
  return { lots, documents };
}

/** One closed dossier for three that are open, at most a hundred: two years at the pace of one a week. */
function listDossiersClos(aujourdhui: Jour, nombre: number, baremes: Baremes): readonly Plume[] {
  const premier = nombre + countSuivisFictifs(nombre);
  return Array.from({ length: Math.min(100, Math.floor(nombre / 3)) }, (_vide, place) => createDossierClos(place, premier + place, aujourdhui, baremes));
}

const DOSSIERS_PAR_LOT = 100;

/** The dossier of that rank, with the scenario that it plays. */
export function createDossierFictif(rang: number, aujourdhui: Jour, baremes: Baremes): DossierFictif {
  const scenario = SUITE[rang % SUITE.length];
  if (scenario === undefined) throw new Error("Aucun scénario");
  const precedent = SUITE[(rang - 1) % SUITE.length];
  // Of the same kind, and of whom nothing is said: what a scenario says of its debtor is for its dossier alone.
  const isSecond = rang > 0 && isSecondDossier(rang) && [scenario, precedent].every((joue) => joue !== undefined && joue.genre === undefined && joue.debiteur === undefined);
  const plume = composeScenario(scenario, rang, aujourdhui, baremes, isSecond ? rang - 1 : undefined);
  if (!isSecond) writeParticularites(plume);
  if (scenario.genre === "particulier") writeDemandePersonne(plume);
  return { scenario, plume };
}

export function composeScenario(scenario: Scenario, rang: number, aujourdhui: Jour, baremes: Baremes, debiteurDe?: number): Plume {
  const plume = createPlume({ rang, aujourdhui, nature: scenario.nature, baremes, debiteurDe });
  const ouverture = plume.ilYa(plume.tirer(20, 50));
  if (debiteurDe === undefined) plume.write("debiteur", ouverture, { ...createDebiteurFictif(scenario.genre ?? "societe", rang), ...scenario.debiteur?.(plume) }, plume.debiteur);
  plume.write("ouverture", ouverture, { reference: `${ouverture.slice(0, 4)}-${String(rang + 1).padStart(4, "0")}`, creancierId: CREANCIER_ID, debiteurId: plume.debiteurId });
  if (plume.tirer(0, 9) > 0) plume.write("champ", ouverture, { champ: "gestionnaire", valeur: GESTIONNAIRES[rang % GESTIONNAIRES.length] });
  scenario.compose(plume);
  return plume;
}
