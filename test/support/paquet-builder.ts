// Invented packs: their figures are those of no text.
import type { SourceDroit } from "#shared/kernel/droit.ts";
import { jour } from "#shared/kernel/jour.ts";
import type { Parametre, ValeurDatee } from "#shared/kernel/parametre.ts";
import { createBaremes } from "#shared/paquets/socle.ts";

export const INVENTE = { texte: "Donnée d’essai", article: "inventée" } as const;

export function valeur(depuis: string, montant: number, reste: Partial<ValeurDatee> = {}): ValeurDatee {
  return { depuis: jour(depuis), valeur: montant, confiance: "A", references: [INVENTE], ...reste };
}

/** A parameter of the shipped packs, as a newer pack states it. */
export function reprise(id: string, reste: Partial<Parametre>): Parametre {
  const connu = createBaremes().get(id);
  if (connu === undefined) throw new Error(`« ${id} » n’est pas dans le socle`);
  return { ...connu, ...reste };
}

export function source(id: string, publieLe: string, ...parametres: readonly Parametre[]): SourceDroit {
  return { id, nom: `${id}.json`, auteur: "Essai", publieLe: jour(publieLe), parametres };
}

/** Rates of the first semester of 2027, invented: 3,00 % for the ECB, 3,00 % and 7,00 % for the legal interest. */
export function listTauxInventes(verifieLe = "2026-11-21"): readonly Parametre[] {
  return [
    reprise("interets/taux-bce", { verifieLe: jour(verifieLe), perimeLe: jour("2027-07-01"), valeurs: [valeur("2027-01-01", 30_000)] }),
    reprise("interets/taux-legal-autres-cas", { verifieLe: jour(verifieLe), perimeLe: jour("2027-07-01"), valeurs: [valeur("2027-01-01", 30_000)] }),
    reprise("interets/taux-legal-particuliers", { verifieLe: jour(verifieLe), perimeLe: jour("2027-07-01"), valeurs: [valeur("2027-01-01", 70_000)] }),
  ];
}

/** The text of a file. */
export function formatFichier(parametres: readonly object[] = listTauxInventes(), reste: object = {}): string {
  return JSON.stringify({ format: "exigible-paquet", version: 1, publieLe: "2026-11-21", auteur: "Essai, taux inventés", parametres, ...reste }, undefined, 2);
}
