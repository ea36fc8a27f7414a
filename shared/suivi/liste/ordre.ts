import type { LigneDossier } from "../../model/ligne-dossier.ts";
import { type Classement, createClassement } from "./classement.ts";
import type { ColonneListe, Valeur } from "./colonnes.ts";
import { sortParCle } from "./tri.ts";

/** Orders rows by any column; what it learned of the texts of one is kept for the next time. */
export interface Ordre {
  /** Learns a few rows ahead of time. */
  readonly learn: (lignes: readonly LigneDossier[], colonne: ColonneListe) => void;
  /** Finds the rank of each row ahead of the first sort by that column. */
  readonly prepare: (lignes: readonly LigneDossier[], colonne: ColonneListe) => void;
  readonly sort: (lignes: readonly LigneDossier[], colonne: ColonneListe, isDecroissant: boolean) => readonly LigneDossier[];
}

export function createOrdre(): Ordre {
  const classements = new Map<string, Classement>();
  const findClassement = (id: string): Classement => {
    const classement = classements.get(id) ?? createClassement();
    classements.set(id, classement);
    return classement;
  };
  const learn: Ordre["learn"] = (lignes, { id, read, ...colonne }) => {
    if (isApprise(colonne)) findClassement(id).add(listTextes(lignes, read));
  };
  // Texts learned later change the ranks, never the order of those that were there.
  const rangs = new WeakMap<ColonneListe, WeakMap<readonly LigneDossier[], Int32Array>>();
  const readRangs = (lignes: readonly LigneDossier[], colonne: ColonneListe): Int32Array => {
    const deColonne = rangs.get(colonne) ?? new WeakMap<readonly LigneDossier[], Int32Array>();
    rangs.set(colonne, deColonne);
    const connus = deColonne.get(lignes);
    if (connus !== undefined) return connus;
    learn(lignes, colonne);
    const lus = Int32Array.from(lignes, (ligne) => findRang(colonne.read(ligne), findClassement(colonne.id).findRang) ?? SANS_RANG);
    deColonne.set(lignes, lus);
    return lus;
  };
  return {
    learn,
    prepare: (lignes, colonne) => {
      if (isApprise(colonne)) readRangs(lignes, colonne);
    },
    sort: (lignes, colonne, isDecroissant) => {
      if (!isApprise(colonne)) return sortParCle(lignes, createCle(colonne), isDecroissant);
      const deColonne = readRangs(lignes, colonne);
      return sortParCle(lignes, (_ligne, place) => toRang(deColonne[place]), isDecroissant);
    },
  };
}

const SANS_RANG = -1;

function toRang(rang: number = SANS_RANG): number | undefined {
  return rang === SANS_RANG ? undefined : rang;
}

/** Texts without an order of their own: theirs is the one of French. */
function isApprise({ kind, ordre }: Pick<ColonneListe, "kind" | "ordre">): boolean {
  return kind === "texte" && ordre === undefined;
}

function createCle({ kind, read, ordre = [] }: ColonneListe): (ligne: LigneDossier) => number | undefined {
  switch (kind) {
    case "montant":
    case "nombre": return (ligne) => toNombre(read(ligne));
    case "jour": return (ligne) => toRangJour(read(ligne));
    case "texte": return (ligne) => findRang(read(ligne), (texte) => ordre.indexOf(texte));
  }
}

function* listTextes(lignes: readonly LigneDossier[], read: ColonneListe["read"]): Generator<string> {
  for (const ligne of lignes) {
    const valeur = read(ligne);
    if (typeof valeur === "string") yield valeur;
  }
}

function findRang(valeur: Valeur, find: (texte: string) => number): number | undefined {
  return typeof valeur === "string" ? find(valeur) : undefined;
}

function toNombre(valeur: Valeur): number | undefined {
  return typeof valeur === "number" ? valeur : undefined;
}

/** « 2026-11-21 » as 20261121: in order, and cheap. */
function toRangJour(valeur: Valeur): number | undefined {
  if (typeof valeur !== "string" || valeur.length !== 10) return undefined;
  let rang = 0;
  for (let place = 0; place < 10; place += 1) if (place !== 4 && place !== 7) rang = rang * 10 + valeur.charCodeAt(place) - 48;
  return rang;
}
