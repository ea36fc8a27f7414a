import { formatJour, formatJourComplet } from "../../kernel/format-jour.ts";
import { formatEntierLettres, formatMontantLettres } from "../../kernel/lettres.ts";
import { capitalize } from "../../kernel/texte.ts";
import { formatValeur, type Valeur } from "./valeur.ts";

/** `{{champ|filtre}}`: how a value is written. The first ones need the value itself, the others work on its words. */
const FILTRES_VALEUR: Readonly<Record<string, (valeur: Valeur) => string>> = {
  /** Amount or whole number in words. */
  lettres: (valeur) => (valeur.kind === "montant" ? formatMontantLettres(valeur.montant) : valeur.kind === "nombre" ? formatEntierLettres(valeur.nombre) : formatValeur(valeur)),
  /** JJ/MM/AAAA. */
  court: (valeur) => (valeur.kind === "date" ? formatJour(valeur.jour) : formatValeur(valeur)),
  /** With the day of the week. */
  complet: (valeur) => (valeur.kind === "date" ? formatJourComplet(valeur.jour) : formatValeur(valeur)),
  /** An amount without its « ,00 ». */
  rond: (valeur) => formatValeur(valeur).replace(/,00(?=\D*$)/, ""),
};

const FILTRES_TEXTE: Readonly<Record<string, (texte: string) => string>> = {
  majuscules: (texte) => texte.toLocaleUpperCase("fr"),
  tete: capitalize,
  /** « du contrat », « de la société », « de l’ordonnance ». */
  de: (texte) => formatPreposition(texte, { le: "du ", les: "des ", autre: "de ", elidee: "d’" }),
  /** « au juge », « à la société », « aux débiteurs ». */
  a: (texte) => formatPreposition(texte, { le: "au ", les: "aux ", autre: "à ", elidee: "à " }),
  /** Without its article. */
  nu: (texte) => texte.replace(/^(?:l[ea]s?|une?)\s|^l['’]/i, ""),
};

export function isFiltre(nom: string): boolean {
  return Object.hasOwn(FILTRES_VALEUR, nom) || Object.hasOwn(FILTRES_TEXTE, nom);
}

/** The words of a value through its filters, in order. */
export function formatFiltree(valeur: Valeur, filtres: readonly string[]): string {
  const premier = filtres.find((nom) => Object.hasOwn(FILTRES_VALEUR, nom));
  const mots = premier === undefined ? formatValeur(valeur) : (FILTRES_VALEUR[premier]?.(valeur) ?? "");
  return filtres.reduce((texte, nom) => FILTRES_TEXTE[nom]?.(texte) ?? texte, mots);
}

function formatPreposition(texte: string, formes: { readonly le: string; readonly les: string; readonly autre: string; readonly elidee: string }): string {
  const article = /^(les?)\s+/.exec(texte);
  if (article !== null) return `${article[1] === "le" ? formes.le : formes.les}${texte.slice(article[0].length)}`;
  return `${/^[aeiouyéèêàâîôû]/i.test(texte) ? formes.elidee : formes.autre}${texte}`;
}
