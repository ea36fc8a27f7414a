import { foldTexte } from "#shared/kernel/texte.ts";
import { splitJour, type Jour } from "#shared/kernel/jour.ts";
import { FAMILLES_FAIT, type FamilleFait, type LigneChronologie } from "#shared/suivi/chronologie.ts";

export interface FiltreChronologie {
  /** Empty: every family. */
  readonly familles: ReadonlySet<FamilleFait>;
  readonly texte: string;
  /** Shows what a later fact replaced, struck through. */
  readonly isRemplaceesVisibles: boolean;
}

export const FILTRE_VIDE: FiltreChronologie = { familles: new Set(), texte: "", isRemplaceesVisibles: false };

export const LIBELLES_FAMILLE: Readonly<Record<FamilleFait, string>> = {
  creance: "Créances", reglement: "Règlements et avoirs", evenement: "Événements", piece: "Pièces", qualification: "Qualification",
  mandat: "Mandats", note: "Notes", correction: "Corrections",
};

export function listLignesFiltrees(lignes: readonly LigneChronologie[], { familles, texte, isRemplaceesVisibles }: FiltreChronologie): readonly LigneChronologie[] {
  const cherche = foldTexte(texte);
  return lignes.filter((ligne) =>
    (familles.size === 0 || familles.has(ligne.famille)) &&
    (isRemplaceesVisibles || !ligne.isRemplacee) &&
    (cherche === "" || foldTexte(`${ligne.libelle} ${ligne.detail ?? ""}`).includes(cherche)),
  );
}

/** Families present, with how many lines each holds. */
export function listFamilles(lignes: readonly LigneChronologie[]): readonly { readonly famille: FamilleFait; readonly nombre: number }[] {
  return FAMILLES_FAIT.map((famille) => ({ famille, nombre: lignes.filter((ligne) => ligne.famille === famille && !ligne.isRemplacee).length })).filter(({ nombre }) => nombre > 0);
}

export interface MoisChronologie {
  readonly cle: string;
  readonly titre: string;
  readonly lignes: readonly LigneChronologie[];
}

const MOIS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

/** Lines under the month in which they happened, most recent first. */
export function groupParMois(lignes: readonly LigneChronologie[]): readonly MoisChronologie[] {
  const parMois = new Map<string, LigneChronologie[]>();
  for (const ligne of lignes) {
    const cle = ligne.dateFait.slice(0, 7);
    const groupe = parMois.get(cle);
    if (groupe === undefined) parMois.set(cle, [ligne]);
    else groupe.push(ligne);
  }
  return [...parMois].map(([cle, groupe]) => ({ cle, titre: formatMois(groupe[0]?.dateFait), lignes: groupe }));
}

function formatMois(jour: Jour | undefined): string {
  if (jour === undefined) return "";
  const { annee, mois } = splitJour(jour);
  return `${MOIS[mois - 1] ?? ""} ${annee}`;
}
