import { jour as createJour, type Jour, splitJour, toNumero } from "#shared/kernel/jour.ts";
import type { PeriodePrescription, Prescription } from "#shared/regles/prescription/prescription.ts";

/** Rectangles and strokes of the prescription timeline, in the units of its viewBox. */
export interface Frise {
  readonly largeur: number;
  readonly hauteur: number;
  readonly annees: readonly { readonly annee: number; readonly x: number }[];
  readonly aujourdhui: number;
  readonly lignes: readonly LigneFrise[];
}

export interface LigneFrise {
  readonly creanceId: string;
  readonly numero: string;
  readonly y: number;
  readonly barres: readonly { readonly kind: PeriodePrescription["kind"]; readonly x: number; readonly largeur: number }[];
  /** Last open day on which one may act; once the right is lost, the day on which it was. */
  readonly dernierJour?: Jour | undefined;
  readonly xDernier?: number | undefined;
  readonly statut: Prescription["statut"];
  /** Its last useful day comes first of all. */
  readonly isPremiere: boolean;
}

export interface EntreeFrise {
  readonly creanceId: string;
  readonly numero: string;
  readonly prescription: Prescription;
}

export const PAS_FRISE = 40;

/** Lays out one bar per claim on a common scale of years. */
export function projectFrise(entrees: readonly EntreeFrise[], aujourdhui: Jour, largeur: number): Frise | undefined {
  const bornes = findBornes(entrees, aujourdhui);
  if (bornes === undefined) return undefined;
  const { premiere, derniere } = bornes;
  const debut = toNumero(createPremierJour(premiere));
  const duree = toNumero(createPremierJour(derniere + 1)) - debut;
  const placeJour = (jour: Jour) => ((toNumero(jour) - debut) / duree) * largeur;
  const premierDernier = entrees.map(({ prescription }) => findDernierUtile(prescription)).filter(isJour).toSorted()[0];
  return {
    largeur,
    hauteur: entrees.length * PAS_FRISE + 20,
    annees: listAnnees(premiere, derniere).map((annee) => ({ annee, x: placeJour(createPremierJour(annee)) })),
    aujourdhui: placeJour(aujourdhui),
    lignes: entrees.map(({ creanceId, numero, prescription }, rang) => {
      const dernierJour = findDernierUtile(prescription);
      return {
        creanceId, numero, statut: prescription.statut, dernierJour,
        y: rang * PAS_FRISE,
        barres: prescription.periodes.map(({ kind, debut: du, fin }) => ({ kind, x: placeJour(du), largeur: Math.max(2, placeJour(fin) - placeJour(du)) })),
        xDernier: dernierJour === undefined ? undefined : placeJour(dernierJour),
        isPremiere: dernierJour !== undefined && dernierJour === premierDernier,
      };
    }),
  };
}

/** The day that the gate and the guard give: no extension to the next open day is counted on (Civ. 2e, 7 April 2016, 15-12.960). */
function findDernierUtile({ statut, agirAuPlusTard, dernierJour }: Prescription): Jour | undefined {
  return statut === "prescrite" ? dernierJour : (agirAuPlusTard ?? dernierJour);
}

function findBornes(entrees: readonly EntreeFrise[], aujourdhui: Jour): { readonly premiere: number; readonly derniere: number } | undefined {
  const jours = entrees.flatMap(({ prescription: { periodes, dernierJour } }) => [
    ...periodes.flatMap(({ debut, fin }) => [debut, fin]),
    ...(dernierJour === undefined ? [] : [dernierJour]),
  ]);
  if (jours.length === 0) return undefined;
  const annees = [...jours, aujourdhui].map((jour) => splitJour(jour).annee);
  return { premiere: Math.min(...annees), derniere: Math.max(...annees) };
}

/** Every year, or one out of two, three… so that at most eight are written. */
function listAnnees(premiere: number, derniere: number): readonly number[] {
  const pas = Math.ceil((derniere - premiere + 1) / 8);
  return Array.from({ length: Math.floor((derniere - premiere) / pas) + 1 }, (_, rang) => premiere + rang * pas);
}

function createPremierJour(annee: number): Jour {
  return createJour(`${String(annee).padStart(4, "0")}-01-01`);
}

function isJour(jour: Jour | undefined): jour is Jour {
  return jour !== undefined;
}
