import type { Jour } from "#shared/kernel/jour.ts";
import { parseMontant } from "#shared/kernel/parse-montant.ts";
import type { Montant } from "#shared/kernel/montant.ts";
import { createSujetId, type Fait, type FaitBrouillon } from "#shared/model/fait.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { listRemplaces } from "#shared/suivi/projection.ts";

type VoieId = ContenuPar["strategie"]["voie"];

export interface Cadre {
  readonly dossierId: string;
  readonly faits: readonly Fait[];
  readonly aujourdhui: Jour;
}

/** The choice of a route, in place of the one that was seen. */
export function createStrategie({ dossierId, faits, aujourdhui }: Cadre, voie: VoieId, motif: string | undefined, total: Montant | undefined): FaitBrouillon {
  return { sujet: createSujetId("dossier", dossierId), type: "strategie", dateFait: aujourdhui, contenu: { voie, motif, arreteAu: aujourdhui, total }, remplace: listRemplaces(faits, "strategie", () => true) };
}

export function createHypothese({ dossierId, faits, aujourdhui }: Cadre, contenu: ContenuPar["hypothese"]): FaitBrouillon {
  return { sujet: createSujetId("dossier", dossierId), type: "hypothese", dateFait: aujourdhui, contenu, remplace: listRemplaces(faits, "hypothese", ({ voie }) => voie === contenu.voie) };
}

export function createCirconstances({ dossierId, faits, aujourdhui }: Cadre, contenu: ContenuPar["circonstances"]): FaitBrouillon {
  return { sujet: createSujetId("dossier", dossierId), type: "circonstances", dateFait: aujourdhui, contenu, remplace: listRemplaces(faits, "circonstances", () => true) };
}

/** « 65 », « 65 % »; `undefined` when it is not a percentage. */
export function parseChances(saisie: string): number | undefined {
  const lu = /^(\d{1,3})\s?%?$/.exec(saisie.trim());
  const chances = Number(lu?.[1]);
  return lu === null || chances > 100 ? undefined : chances;
}

export function parseHonoraires(saisie: string): Montant | undefined {
  const lu = parseMontant(saisie);
  return lu === undefined || lu < 0 ? undefined : lu;
}
