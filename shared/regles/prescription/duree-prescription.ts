import type { NonEmpty } from "../../kernel/brand.ts";
import { addDuree, type Duree } from "../../kernel/duree.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import { addJours, type Jour, maxJour, minJour } from "../../kernel/jour.ts";
import type { Parametre, ParametreLu, ValeurDatee } from "../../kernel/parametre.ts";
import { extendDernierJour, findDepartUtile, type RegleSuspension, type Suspension } from "./suspension.ts";

/** Last safe day of a count, with the lengths that were read. */
export interface TermePrescription {
  readonly dernierJour: Jour;
  readonly lus: NonEmpty<ParametreLu>;
  /** The law shortened the length while the count ran (C. civ., art. 2222, al. 2). */
  readonly isAbrege: boolean;
  readonly avertissements: readonly string[];
}

/**
 * Same quantième, less the safety margin (Cass. 12/12/2018), moved by the suspensions. A length shortened on the way counts from the
 * new law without exceeding the old total; a length extended applies to what is not yet acquired (C. civ., art. 2222).
 */
export function findTermePrescription(parametre: Parametre, depart: Jour, suspensions: readonly Suspension[], regle: RegleSuspension): TermePrescription {
  const [premiere] = parametre.valeurs;
  const initiale = parametre.valeurs.findLast(({ depuis }) => depuis <= depart) ?? premiere;
  const findDernier: FindDernier = (valeur, debut) => {
    const utile = findDepartUtile(debut, suspensions);
    const veille = addJours(addDuree(utile, toDuree(parametre, valeur.valeur)), -regle.marge);
    return extendDernierJour(veille, utile, suspensions, regle);
  };
  const terme: TermePrescription = {
    dernierJour: findDernier(initiale, depart),
    lus: [toLu(parametre, initiale)],
    isAbrege: false,
    avertissements: depart < premiere.depuis
      ? [`À vérifier\u00A0: la durée applicable avant le ${formatJour(premiere.depuis)} n’est pas dans les barèmes\u00A0; la première durée connue est retenue.`]
      : [],
  };
  const reformes = parametre.valeurs.filter(({ depuis }) => depuis > maxJour(depart, initiale.depuis));
  return reformes.reduce((courant, reforme) => extendTerme(courant, toLu(parametre, reforme), depart, findDernier), terme);
}

export function toDuree({ unite }: Pick<Parametre, "unite">, valeur: number): Duree {
  if (unite === "annees") return { annees: valeur };
  if (unite === "mois") return { mois: valeur };
  throw new Error(`Une prescription se compte en années ou en mois, pas en «\u00A0${unite}\u00A0»`);
}

type FindDernier = (valeur: ValeurDatee, debut: Jour) => Jour;

function extendTerme(terme: TermePrescription, reforme: ParametreLu, depart: Jour, findDernier: FindDernier): TermePrescription {
  if (terme.dernierJour < reforme.depuis) return terme;
  const [ancienne] = terme.lus.slice(-1);
  const lus: NonEmpty<ParametreLu> = [...terme.lus, reforme];
  if (ancienne !== undefined && reforme.valeur >= ancienne.valeur) return { ...terme, lus, dernierJour: findDernier(reforme, depart) };
  const dernierJour = minJour(terme.dernierJour, findDernier(reforme, reforme.depuis));
  return { ...terme, lus, dernierJour, isAbrege: dernierJour < terme.dernierJour };
}

function toLu({ id, libelle, unite }: Parametre, valeur: ValeurDatee): ParametreLu {
  return { ...valeur, id, libelle, unite };
}
