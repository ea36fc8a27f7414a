import { formatJour } from "../kernel/format-jour.ts";
import { addJours, countJours, type Jour } from "../kernel/jour.ts";
import { formatNombreDe } from "../kernel/texte.ts";
import type { Tache } from "../model/dossier.ts";
import { createSujetId, type Fait, type FaitBrouillon } from "../model/fait.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import { createChamp } from "./champs.ts";
import { listRemplaces } from "./projection.ts";

export type EtatTache = "en-retard" | "aujourdhui" | "a-venir" | "sans-date" | "faite";

/** What a person types of a task. */
export type SaisieTache = Omit<ContenuPar["tache"], "tacheId" | "faiteLe" | "relanceeLe" | "resultat">;

export function findEtatTache({ faiteLe, avantLe }: Pick<Tache, "faiteLe" | "avantLe">, au: Jour): EtatTache {
  if (faiteLe !== undefined) return "faite";
  if (avantLe === undefined) return "sans-date";
  return avantLe < au ? "en-retard" : avantLe === au ? "aujourdhui" : "a-venir";
}

/** What is to be done by date, what bears none after it, what is done at the end, the latest first. */
export function sortTaches(taches: readonly Tache[]): readonly Tache[] {
  return taches.toSorted((a, b) => compareTextes(findRang(a), findRang(b)) || (a.faiteLe === undefined ? a.instant - b.instant : compareTextes(b.faiteLe ?? "", a.faiteLe)));
}

/** « aujourd’hui », « en retard de 3 jours », « le 04/12/2026 ». */
export function formatQuandTache(tache: Pick<Tache, "faiteLe" | "avantLe">, au: Jour): string {
  const { faiteLe, avantLe } = tache;
  if (faiteLe !== undefined) return `faite le ${formatJour(faiteLe)}`;
  if (avantLe === undefined) return "sans date";
  if (avantLe === au) return "aujourd’hui";
  return avantLe < au ? `en retard de ${formatNombreDe(countJours(avantLe, au), "jour", "jours")}` : `avant le ${formatJour(avantLe)}`;
}

export function createTache(dossierId: string, tacheId: string, saisie: SaisieTache, dateFait: Jour): FaitBrouillon {
  return { sujet: createSujetId("dossier", dossierId), type: "tache", dateFait, remplace: [], contenu: { ...saisie, tacheId } };
}

/** Done on that day, with what it gave when there is something to say; `faits` are those of the dossier. */
export function createTacheFaite(faits: readonly Fait[], dossierId: string, tacheId: string, faiteLe: Jour, resultat?: string): readonly FaitBrouillon[] {
  const commun = { sujet: createSujetId("dossier", dossierId), objetId: tacheId, dateFait: faiteLe };
  return [createChamp(faits, { ...commun, champ: "faiteLe", valeur: faiteLe }), ...(resultat === undefined ? [] : [createChamp(faits, { ...commun, champ: "resultat", valeur: resultat })])];
}

/** Asked again on that day: it comes back after its own number of days, until the answer is noted. Nothing for a task that does not come back. */
export function createTacheRelancee(faits: readonly Fait[], dossierId: string, { tacheId, tousLes }: Pick<Tache, "tacheId" | "tousLes">, le: Jour): readonly FaitBrouillon[] {
  if (tousLes === undefined) return [];
  const commun = { sujet: createSujetId("dossier", dossierId), objetId: tacheId, dateFait: le };
  return [createChamp(faits, { ...commun, champ: "relanceeLe", valeur: le }), createChamp(faits, { ...commun, champ: "avantLe", valeur: addJours(le, tousLes) })];
}

/** « tous les 15 jours, relancé le 04/12/2026 ». */
export function formatRythme({ tousLes, relanceeLe }: Pick<Tache, "tousLes" | "relanceeLe">): string | undefined {
  if (tousLes === undefined) return undefined;
  return `${tousLes === 1 ? "tous les jours" : `tous les ${tousLes} jours`}${relanceeLe === undefined ? "" : `, relancé le ${formatJour(relanceeLe)}`}`;
}

/** Ticked by mistake, or to be done again. */
export function createTacheRouverte(faits: readonly Fait[], dossierId: string, tacheId: string, dateFait: Jour): FaitBrouillon {
  return createChamp(faits, { sujet: createSujetId("dossier", dossierId), objetId: tacheId, champ: "faiteLe", valeur: undefined, dateFait });
}

export function createRetraitTache(faits: readonly Fait[], dossierId: string, tacheId: string, dateFait: Jour): FaitBrouillon {
  return { sujet: createSujetId("dossier", dossierId), type: "retrait", dateFait, contenu: {}, remplace: listRemplaces(faits, "tache", (contenu) => contenu.tacheId === tacheId) };
}

function findRang({ faiteLe, avantLe }: Tache): string {
  return faiteLe === undefined ? `0${avantLe ?? "9999"}` : "1";
}

function compareTextes(premier: string, second: string): number {
  return premier < second ? -1 : premier > second ? 1 : 0;
}
