import { addDuree, type Duree } from "../../kernel/duree.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import { addJours, type Jour, minJour } from "../../kernel/jour.ts";
import type { Parametre, ParametreLu, ValeurDatee } from "../../kernel/parametre.ts";

/** Last safe day of a count that nothing interrupts or suspends, with the lengths that were read. */
export interface TermePrescription {
  readonly dernierJour: Jour;
  readonly lus: readonly ParametreLu[];
  /** The law shortened the length while the count ran (C. civ., art. 2222, al. 2). */
  readonly isAbrege: boolean;
  readonly avertissements: readonly string[];
}

/**
 * Same quantième, less the safety margin (Cass. 12/12/2018). A length shortened on the way counts from the new law without exceeding the
 * old total; a length extended applies to what is not yet acquired (C. civ., art. 2222).
 */
export function findTermePrescription(parametre: Parametre, depart: Jour, marge: number): TermePrescription {
  const [premiere] = parametre.valeurs;
  const initiale = parametre.valeurs.findLast(({ depuis }) => depuis <= depart) ?? premiere;
  const avertissements = depart < premiere.depuis
    ? [`À vérifier\u00A0: la durée applicable avant le ${formatJour(premiere.depuis)} n’est pas dans les barèmes\u00A0; la première durée connue est retenue.`]
    : [];
  const debut: TermePrescription = { dernierJour: findVeille(parametre, initiale, depart, marge), lus: [toLu(parametre, initiale)], isAbrege: false, avertissements };
  return parametre.valeurs.filter(({ depuis }) => depuis > findSeuil(depart, initiale)).reduce((terme, valeur) => extendTerme(parametre, terme, valeur, depart, marge), debut);
}

export function toDuree({ unite }: Pick<Parametre, "unite">, valeur: number): Duree {
  if (unite === "annees") return { annees: valeur };
  if (unite === "mois") return { mois: valeur };
  throw new Error(`Une prescription se compte en années ou en mois, pas en «\u00A0${unite}\u00A0»`);
}

function findSeuil(depart: Jour, initiale: ValeurDatee): Jour {
  return initiale.depuis > depart ? initiale.depuis : depart;
}

function extendTerme(parametre: Parametre, terme: TermePrescription, valeur: ValeurDatee, depart: Jour, marge: number): TermePrescription {
  if (terme.dernierJour < valeur.depuis) return terme;
  const lus = [...terme.lus, toLu(parametre, valeur)];
  const ancienne = terme.lus.at(-1)?.valeur ?? valeur.valeur;
  if (valeur.valeur >= ancienne) return { ...terme, lus, dernierJour: findVeille(parametre, valeur, depart, marge) };
  const dernierJour = minJour(terme.dernierJour, findVeille(parametre, valeur, valeur.depuis, marge));
  return { ...terme, lus, dernierJour, isAbrege: dernierJour < terme.dernierJour };
}

function findVeille(parametre: Parametre, { valeur }: ValeurDatee, depart: Jour, marge: number): Jour {
  return addJours(addDuree(depart, toDuree(parametre, valeur)), -marge);
}

function toLu({ id, libelle, unite }: Parametre, valeur: ValeurDatee): ParametreLu {
  return { ...valeur, id, libelle, unite };
}
