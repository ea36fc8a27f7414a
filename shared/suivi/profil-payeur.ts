import { countJours, type Jour } from "../kernel/jour.ts";
import { type Montant, sumMontants } from "../kernel/montant.ts";
import type { Dossier } from "../model/dossier.ts";
import { listPromessesSuivies, type PromesseSuivie } from "./promesses.ts";

/** How he pays, from what was received: no opinion. */
export interface ProfilPayeur {
  readonly reglements: number;
  readonly paye: Montant;
  /** Days after the due date, weighted by what was paid; `undefined` when no payment names its invoice. */
  readonly delaiMoyen?: number | undefined;
  readonly dernierReglement?: Jour | undefined;
  readonly impayes: number;
  readonly promesses: Readonly<Record<PromesseSuivie["etat"], number>>;
  readonly contestations: number;
}

export function computeProfilPayeur(dossiers: readonly Dossier[], au: Jour): ProfilPayeur {
  const reglements = dossiers.flatMap(({ reglements: recus }) => recus.filter(({ dateFait }) => dateFait <= au));
  const delais = dossiers.flatMap(({ reglements: recus, creances }) => recus.flatMap(({ creanceId, dateFait, montant }) => {
    const echeance = creances.find((creance) => creance.creanceId === creanceId)?.echeance;
    return echeance === undefined || dateFait > au ? [] : [{ jours: countJours(echeance, dateFait), montant }];
  }));
  const poids = delais.reduce((somme, { montant }) => somme + montant, 0);
  const promesses = dossiers.flatMap((dossier) => listPromessesSuivies(dossier, au));
  const count = (etat: PromesseSuivie["etat"]) => promesses.filter((suivie) => suivie.etat === etat).length;
  return {
    reglements: reglements.length,
    paye: sumMontants(reglements.map(({ montant }) => montant)),
    ...(poids === 0 ? {} : { delaiMoyen: Math.round(delais.reduce((somme, { jours, montant }) => somme + jours * montant, 0) / poids) }),
    dernierReglement: reglements.map(({ dateFait }) => dateFait).toSorted().at(-1),
    impayes: dossiers.reduce((nombre, { rejets }) => nombre + rejets.length, 0),
    promesses: { tenue: count("tenue"), tardive: count("tardive"), attendue: count("attendue"), rompue: count("rompue") },
    contestations: dossiers.reduce((nombre, { evenements, litiges }) => nombre + Math.max(evenements.filter(({ kind }) => kind === "contestation").length, litiges.length), 0),
  };
}
