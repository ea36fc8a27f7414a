import type { LigneOctets } from "./decoupe-lignes.ts";
import { decodeExtrait, toBrut } from "./encodage.ts";

/** Reads fields where they lie, in bytes: a million lines are added up without making a string of them. */

const ZERO = 48;
const VIRGULE = 44;
const POINT = 46;
const GUILLEMET = 34;

/** An amount was not in the plain form `[+-]digits[,.]dd`: read it again as text. */
export const ILLISIBLE = Number.NaN;

/** The field as a string of one character per byte, without the spaces around it. */
export function readChamp(ligne: LigneOctets, champ: number): string {
  const { octets } = ligne;
  const debut = findDebut(ligne, champ);
  const fin = findFin(ligne, champ, debut);
  if (octets[debut] === GUILLEMET && octets[fin - 1] === GUILLEMET && fin - debut >= 2) {
    return toBrut(octets, debut + 1, fin - 1).replaceAll('""', '"').trim();
  }
  return toBrut(octets, debut, fin);
}

/** Nothing but spaces. */
export function isChampVide(ligne: LigneOctets, champ: number): boolean {
  const debut = findDebut(ligne, champ);
  return debut >= findFin(ligne, champ, debut);
}

export function isEntreGuillemets(ligne: LigneOctets, champ: number): boolean {
  const debut = findDebut(ligne, champ);
  return ligne.octets[debut] === GUILLEMET && ligne.octets[findFin(ligne, champ, debut) - 1] === GUILLEMET;
}

/** Same as `readChamp`, and the very same string when the field repeats `precedent`: no allocation for a column that hardly changes. */
export function readChampRepete(ligne: LigneOctets, champ: number, precedent: string): string {
  const debut = findDebut(ligne, champ);
  const fin = findFin(ligne, champ, debut);
  if (fin - debut !== precedent.length) return readChamp(ligne, champ);
  for (let rang = 0; rang < precedent.length; rang++) {
    if (ligne.octets[debut + rang] !== precedent.charCodeAt(rang)) return readChamp(ligne, champ);
  }
  return precedent;
}

/** Centimes of a plain amount; 0 when blank; `ILLISIBLE` for any other spelling. */
export function readCentimes(ligne: LigneOctets, champ: number): number {
  const { octets } = ligne;
  let rang = findDebut(ligne, champ);
  const fin = findFin(ligne, champ, rang);
  if (rang >= fin) return 0;
  const signe = octets[rang] === 45 ? -1 : 1;
  if (octets[rang] === 45 || octets[rang] === 43) rang++;
  let valeur = 0;
  let chiffres = 0;
  let decimales = -1;
  for (; rang < fin; rang++) {
    const octet = octets[rang] ?? 0;
    if (octet >= ZERO && octet <= 57) {
      valeur = valeur * 10 + (octet - ZERO);
      chiffres++;
      if (decimales >= 0) decimales++;
    } else if ((octet === VIRGULE || octet === POINT) && decimales < 0) decimales = 0;
    else return ILLISIBLE;
  }
  if (chiffres === 0 || decimales > 2 || valeur > 90e12) return ILLISIBLE;
  return signe * valeur * (decimales === 2 ? 1 : decimales === 1 ? 10 : 100);
}

/** `AAAAMMJJ` as the number it spells when month and day are possible; 0 when blank; `ILLISIBLE` otherwise. */
export function readDate(ligne: LigneOctets, champ: number): number {
  const debut = findDebut(ligne, champ);
  const fin = findFin(ligne, champ, debut);
  if (debut >= fin) return 0;
  if (fin - debut !== 8) return ILLISIBLE;
  let valeur = 0;
  for (let rang = debut; rang < fin; rang++) {
    const octet = ligne.octets[rang] ?? 0;
    if (octet < ZERO || octet > 57) return ILLISIBLE;
    valeur = valeur * 10 + (octet - ZERO);
  }
  return isDatePossible(valeur) ? valeur : ILLISIBLE;
}

/** Day of a number `AAAAMMJJ`: month 1 to 12, day within its month. */
export function isDatePossible(valeur: number): boolean {
  const mois = Math.floor(valeur / 100) % 100;
  const quantieme = valeur % 100;
  if (valeur < 10101 || mois < 1 || mois > 12 || quantieme < 1) return false;
  if (quantieme <= 28) return true;
  const annee = Math.floor(valeur / 10000);
  const fevrier = (annee % 4 === 0 && annee % 100 !== 0) || annee % 400 === 0 ? 29 : 28;
  return quantieme <= (mois === 2 ? fevrier : mois === 4 || mois === 6 || mois === 9 || mois === 11 ? 30 : 31);
}

/** First three characters of a field as a number (an account class: 411), or −1. */
export function readClasse(ligne: LigneOctets, champ: number): number {
  const { octets } = ligne;
  const depart = findDebut(ligne, champ);
  const debut = octets[depart] === GUILLEMET ? depart + 1 : depart;
  const cent = (octets[debut] ?? 0) - ZERO;
  const dix = (octets[debut + 1] ?? 0) - ZERO;
  const un = (octets[debut + 2] ?? 0) - ZERO;
  const isChiffres = cent >= 0 && cent <= 9 && dix >= 0 && dix <= 9 && un >= 0 && un <= 9;
  return isChiffres && debut + 2 < (ligne.bornes[champ + 1] ?? 0) - 1 ? cent * 100 + dix * 10 + un : -1;
}

/** The first 200 characters of a line, to show where it is wrong. */
export function readExtrait({ octets, debut, fin }: LigneOctets): string {
  return decodeExtrait(toBrut(octets, debut, Math.min(fin, debut + 200))).replaceAll("\u0000", "\u2400");
}

function findDebut({ octets, bornes }: LigneOctets, champ: number): number {
  let debut = bornes[champ] ?? 0;
  const fin = (bornes[champ + 1] ?? 0) - 1;
  while (debut < fin && octets[debut] === 32) debut++;
  return debut;
}

function findFin({ octets, bornes }: LigneOctets, champ: number, debut: number): number {
  let fin = (bornes[champ + 1] ?? 0) - 1;
  while (fin > debut && octets[fin - 1] === 32) fin--;
  return fin;
}
