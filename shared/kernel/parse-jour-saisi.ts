import { addJours, addMois, countJours, countJoursDuMois, findJour, findJourSemaine, type Jour, parseJour, splitJour } from "./jour.ts";
import { foldTexte } from "./texte.ts";

/** What a typed date gives: the day, or a French sentence that says what is wrong. */
export type JourSaisi =
  | { readonly ok: true; readonly jour: Jour }
  | { readonly ok: false; readonly motif: string };

const MOIS = ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"];
const JOURS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/**
 * A date as it is typed: `12/3`, `12/03/26`, `120326`, `12 mars 2026`, `+15j`, `-2m`, `+1a`, `demain`, `lundi`, `fin du mois`.
 * A missing year is the one that puts the day closest to `aujourdhui`.
 */
export function parseJourSaisi(saisie: string, aujourdhui: Jour): JourSaisi {
  const texte = foldTexte(saisie);
  if (texte === "") return refuse("Saisissez une date, par exemple 12/3 ou +15j.");
  const relatif = parseRelatif(texte, aujourdhui);
  if (relatif !== undefined) return { ok: true, jour: relatif };
  const iso = parseJour(texte);
  if (iso !== undefined) return { ok: true, jour: iso };
  return parseComposants(texte, aujourdhui);
}

function parseRelatif(texte: string, aujourdhui: Jour): Jour | undefined {
  const proches: Readonly<Record<string, number>> = { "aujourd'hui": 0, aujourdhui: 0, auj: 0, demain: 1, hier: -1, "apres-demain": 2, "avant-hier": -2 };
  const proche = proches[texte];
  if (proche !== undefined) return addJours(aujourdhui, proche);
  if (/^fin (du|de) mois$/.test(texte)) return findFinDeMois(aujourdhui);
  const rangJour = JOURS.indexOf(texte);
  if (rangJour >= 0) return addJours(aujourdhui, ((rangJour + 1 - findJourSemaine(aujourdhui) + 6) % 7) + 1);
  const lu = /^([+-]) ?(\d{1,4}) ?(j|jours?|s|sem|semaines?|m|mois|a|ans?)$/.exec(texte);
  if (lu === null) return undefined;
  const nombre = Number(lu[2]) * (lu[1] === "-" ? -1 : 1);
  switch (lu[3]?.[0]) {
    case "j": return addJours(aujourdhui, nombre);
    case "s": return addJours(aujourdhui, nombre * 7);
    case "m": return addMois(aujourdhui, nombre);
    default: return addMois(aujourdhui, nombre * 12);
  }
}

function parseComposants(texte: string, aujourdhui: Jour): JourSaisi {
  const chiffres = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(texte) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(texte);
  const lettres = /^(?:[a-z]+\.? )?(\d{1,2})(?:er)? ([a-z]{3,9})\.?(?: (\d{4}))?$/.exec(texte);
  const nomMois = lettres?.[2];
  const mois = chiffres !== null ? Number(chiffres[2]) : nomMois === undefined ? 0 : findMois(nomMois);
  const lu = chiffres ?? lettres;
  if (lu === null || mois === 0) return refuse("Date non reconnue\u00A0: essayez 12/3, 12 mars, +15j ou fin du mois.");
  return findExistant(Number(lu[1]), mois, lu[3], aujourdhui);
}

function findExistant(quantieme: number, mois: number, anneeSaisie: string | undefined, aujourdhui: Jour): JourSaisi {
  if (mois < 1 || mois > 12) return refuse(`Le mois ${mois} n’existe pas.`);
  const annee = anneeSaisie === undefined ? findAnneeProche(quantieme, mois, aujourdhui) : parseAnnee(anneeSaisie);
  const trouve = findJour({ annee, mois, quantieme });
  if (trouve !== undefined) return { ok: true, jour: trouve };
  const nom = MOIS_ACCENTUES[mois - 1] ?? "";
  return refuse(`${nom.charAt(0).toUpperCase()}${nom.slice(1)}${mois === 2 ? ` ${annee}` : ""} a ${countJoursDuMois(annee, mois)} jours.`);
}

const MOIS_ACCENTUES = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

function findMois(nom: string): number {
  return MOIS.findIndex((mois) => mois.startsWith(nom)) + 1;
}

function parseAnnee(saisie: string): number {
  return saisie.length === 4 ? Number(saisie) : 2000 + Number(saisie);
}

function findAnneeProche(quantieme: number, mois: number, aujourdhui: Jour): number {
  const { annee } = splitJour(aujourdhui);
  const ecarts = [annee - 1, annee, annee + 1].map((candidate) => {
    const trouve = findJour({ annee: candidate, mois, quantieme });
    return { candidate, ecart: trouve === undefined ? Infinity : Math.abs(countJours(aujourdhui, trouve)) };
  });
  return ecarts.reduce((proche, essai) => (essai.ecart < proche.ecart ? essai : proche)).candidate;
}

function findFinDeMois(jour: Jour): Jour {
  const { annee, mois } = splitJour(jour);
  return addJours(jour, countJoursDuMois(annee, mois) - splitJour(jour).quantieme);
}

function refuse(motif: string): JourSaisi {
  return { ok: false, motif };
}
