import type { NonEmpty } from "../../kernel/brand.ts";
import { addJours, findJour, type Jour, splitJour, toNumero } from "../../kernel/jour.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Territoire } from "../../kernel/territoire.ts";

/** A public holiday on a given day. */
export interface JourFerie {
  readonly jour: Jour;
  readonly libelle: string;
  /** Kept in one territory only: its effect on CPC, art. 642 has never been judged. */
  readonly isLocal: boolean;
  readonly references: NonEmpty<Reference>;
}

/** The holiday of that day in that territory, if any (C. trav., art. L3133-1 and L3134-13; loi 83-550 overseas). */
export function findJourFerie(jour: Jour, territoire: Territoire): JourFerie | undefined {
  const fete = findFete(jour, CALENDRIER_NATIONAL) ?? findFete(jour, CALENDRIERS_LOCAUX[territoire]);
  return fete === undefined ? undefined : { jour, libelle: fete.libelle, isLocal: fete.isLocal, references: fete.references };
}

/** Holidays of the year in that territory, in order; two may fall on one day (1 May 2008: Ascension). */
export function listJoursFeries(annee: number, territoire: Territoire): readonly JourFerie[] {
  const paques = findPaques(annee);
  const feries = [...NATIONAUX, ...LOCAUX[territoire]].flatMap((fete) => {
    const jour = fete.kind === "fixe" ? findJour({ annee, mois: fete.mois, quantieme: fete.quantieme }) : addJours(paques, fete.ecart);
    return jour === undefined ? [] : [{ jour, libelle: fete.libelle, isLocal: fete.isLocal, references: fete.references }];
  });
  return feries.sort((premier, second) => (premier.jour < second.jour ? -1 : 1));
}

/** Easter Sunday, Gregorian calendar (Meeus, Astronomical Algorithms, ch. 8). */
export function findPaques(annee: number): Jour {
  const siecle = Math.floor(annee / 100);
  const cycle = annee % 19;
  const correction = siecle - Math.floor(siecle / 4) - Math.floor((siecle - Math.floor((siecle + 8) / 25) + 1) / 3);
  const epacte = (19 * cycle + correction + 15) % 30;
  const reste = (32 + 2 * (siecle % 4) + 2 * Math.floor((annee % 100) / 4) - epacte - (annee % 4)) % 7;
  const retenue = Math.floor((cycle + 11 * epacte + 22 * reste) / 451);
  const rang = epacte + reste - 7 * retenue + 114;
  const trouve = findJour({ annee, mois: Math.floor(rang / 31), quantieme: (rang % 31) + 1 });
  if (trouve === undefined) throw new Error(`Pâques de l’année ${annee} est introuvable`);
  return trouve;
}

type Fete = { readonly libelle: string; readonly isLocal: boolean; readonly references: NonEmpty<Reference> } & (
  | { readonly kind: "fixe"; readonly mois: number; readonly quantieme: number }
  | { readonly kind: "mobile"; readonly ecart: number }
);

const L3133_1: NonEmpty<Reference> = [{ texte: "C. trav.", article: "L3133-1" }];
const L3134_13: NonEmpty<Reference> = [{ texte: "C. trav.", article: "L3134-13" }];
const LOI_83_550: NonEmpty<Reference> = [{ texte: "Loi", article: "83-550" }];

const NATIONAUX: readonly Fete[] = [
  { kind: "fixe", mois: 1, quantieme: 1, libelle: "jour de l’an", isLocal: false, references: L3133_1 },
  { kind: "mobile", ecart: 1, libelle: "lundi de Pâques", isLocal: false, references: L3133_1 },
  { kind: "fixe", mois: 5, quantieme: 1, libelle: "1er mai", isLocal: false, references: L3133_1 },
  { kind: "fixe", mois: 5, quantieme: 8, libelle: "8 mai", isLocal: false, references: L3133_1 },
  { kind: "mobile", ecart: 39, libelle: "Ascension", isLocal: false, references: L3133_1 },
  { kind: "mobile", ecart: 50, libelle: "lundi de Pentecôte", isLocal: false, references: L3133_1 },
  { kind: "fixe", mois: 7, quantieme: 14, libelle: "14 juillet", isLocal: false, references: L3133_1 },
  { kind: "fixe", mois: 8, quantieme: 15, libelle: "Assomption", isLocal: false, references: L3133_1 },
  { kind: "fixe", mois: 11, quantieme: 1, libelle: "Toussaint", isLocal: false, references: L3133_1 },
  { kind: "fixe", mois: 11, quantieme: 11, libelle: "11 novembre", isLocal: false, references: L3133_1 },
  { kind: "fixe", mois: 12, quantieme: 25, libelle: "Noël", isLocal: false, references: L3133_1 },
];

const LOCAUX: Readonly<Record<Territoire, readonly Fete[]>> = {
  metropole: [],
  // Vendredi saint: only in communes with a Protestant church or a mixed one; kept everywhere here, the step says it is local.
  "alsace-moselle": [
    { kind: "mobile", ecart: -2, libelle: "Vendredi saint", isLocal: true, references: L3134_13 },
    { kind: "fixe", mois: 12, quantieme: 26, libelle: "second jour de Noël", isLocal: true, references: L3134_13 },
  ],
  guadeloupe: [createAbolition(5, 27)],
  martinique: [createAbolition(5, 22)],
  guyane: [createAbolition(6, 10)],
  "la-reunion": [createAbolition(12, 20)],
  mayotte: [createAbolition(4, 27)],
};

/** The same feasts by their day, or by their distance from Easter: asked of every day that a delay may end on. */
interface Calendrier {
  readonly fixes: ReadonlyMap<number, Fete>;
  readonly mobiles: ReadonlyMap<number, Fete>;
}

function createCalendrier(fetes: readonly Fete[]): Calendrier {
  return {
    fixes: new Map(fetes.flatMap((fete) => (fete.kind === "fixe" ? [[fete.mois * 100 + fete.quantieme, fete]] : []))),
    mobiles: new Map(fetes.flatMap((fete) => (fete.kind === "mobile" ? [[fete.ecart, fete]] : []))),
  };
}

function findFete(jour: Jour, { fixes, mobiles }: Calendrier): Fete | undefined {
  if (fixes.size + mobiles.size === 0) return undefined;
  const { annee, mois, quantieme } = splitJour(jour);
  const fixe = fixes.get(mois * 100 + quantieme);
  // Easter falls from 22 March to 25 April: its feasts from 20 March to 14 June.
  if (fixe !== undefined || mobiles.size === 0 || mois < 3 || mois > 6) return fixe;
  return mobiles.get(toNumero(jour) - findNumeroPaques(annee));
}

/** Easter of a year never changes: it is computed once. */
const NUMEROS_PAQUES = new Map<number, number>();

function findNumeroPaques(annee: number): number {
  const connu = NUMEROS_PAQUES.get(annee);
  if (connu !== undefined) return connu;
  const numero = toNumero(findPaques(annee));
  NUMEROS_PAQUES.set(annee, numero);
  return numero;
}

function createAbolition(mois: number, quantieme: number): Fete {
  return { kind: "fixe", mois, quantieme, libelle: "abolition de l’esclavage", isLocal: true, references: LOI_83_550 };
}

const CALENDRIER_NATIONAL = createCalendrier(NATIONAUX);
const CALENDRIERS_LOCAUX: Readonly<Record<Territoire, Calendrier>> = {
  metropole: createCalendrier(LOCAUX.metropole),
  "alsace-moselle": createCalendrier(LOCAUX["alsace-moselle"]),
  guadeloupe: createCalendrier(LOCAUX.guadeloupe),
  martinique: createCalendrier(LOCAUX.martinique),
  guyane: createCalendrier(LOCAUX.guyane),
  "la-reunion": createCalendrier(LOCAUX["la-reunion"]),
  mayotte: createCalendrier(LOCAUX.mayotte),
};
