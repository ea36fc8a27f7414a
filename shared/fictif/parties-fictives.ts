import type { Jour } from "../kernel/jour.ts";
import { type BrouillonDeType, createSujetId, type FaitBrouillon } from "../model/fait.ts";
import { CREANCIER_FICTIF, GESTIONNAIRES, MANDATAIRES_FICTIFS } from "./noms.ts";
import { createIdFictif } from "./tirage.ts";

export const CREANCIER_ID = createIdFictif(1);

export function createIdMandataire(rang: number): string {
  return createIdFictif(20 + (rang % MANDATAIRES_FICTIFS.length));
}

export function createIdUtilisateur(rang: number): string {
  return createIdFictif(2 + rang);
}

/** The company that claims, those who work for it and those it mandates. */
export function listPartiesFictives(dateFait: Jour): readonly FaitBrouillon[] {
  const commun = { dateFait, remplace: [] };
  return [
    { ...commun, type: "creancier", sujet: createSujetId("creancier", CREANCIER_ID), contenu: CREANCIER_FICTIF },
    ...GESTIONNAIRES.map((nom, rang): BrouillonDeType<"utilisateur"> => ({ ...commun, type: "utilisateur", sujet: createSujetId("utilisateur", createIdUtilisateur(rang)), contenu: { nom } })),
    ...MANDATAIRES_FICTIFS.map((contenu, rang): BrouillonDeType<"mandataire"> => ({ ...commun, type: "mandataire", sujet: createSujetId("mandataire", createIdMandataire(rang)), contenu })),
  ];
}
