import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { Calcule } from "#shared/kernel/resultat.ts";
import { computeJuridiction } from "#shared/regles/competence/juridiction-competente.ts";
import type { Competence, FaitsInstance, FaitsJuridiction } from "#shared/regles/competence/types-competence.ts";
import { ANNUAIRE } from "../../../support/annuaire.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";

export const AU = jour("2026-11-21");

/** A commercial claim of 3 000 € on a debtor of Vitrolles, to be changed at will. */
export function faitsJuridiction(faits: Partial<FaitsJuridiction> = {}): FaitsJuridiction {
  const lieu = faits.codePostal === undefined && faits.ville === undefined ? { insee: "13117" } : {};
  return { ...lieu, matiere: "commerciale", montant: montant(300_000), procedure: "fond", au: AU, ...faits };
}

export function faitsInstance(faits: Partial<FaitsInstance> = {}): FaitsInstance {
  return { type: "TJ", magistrat: "formation", procedure: "fond", montant: montant(300_000), au: AU, ...faits };
}

export function juridictionDe(faits: Partial<FaitsJuridiction> = {}): Calcule<Competence> {
  return expectCalcule(computeJuridiction(faitsJuridiction(faits), ANNUAIRE, BAREMES));
}

export function idsDe(faits: Partial<FaitsJuridiction> = {}): readonly string[] {
  return juridictionDe(faits).valeur.juridictions.map(({ id }) => id);
}

/** Everything that a reader would see of an answer. */
export function texteDe(resultat: unknown): string {
  return JSON.stringify(resultat);
}
