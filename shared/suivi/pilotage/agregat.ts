import { type Montant, montant } from "../../kernel/montant.ts";
import type { Entree } from "./situation.ts";

/** What the figures are computed for: ranks of days, both included; `fin` is the day of the entries. */
export interface Cadre {
  readonly debut: number;
  readonly fin: number;
  readonly reglages: ReglagesFigures;
}

/** What the company chose; see `reglages.ts`. */
export interface ReglagesFigures {
  /** Rates of the provisions by reason, in percent of the principal. */
  readonly taux: Readonly<Record<string, number>>;
}

/** Adds an amount (centimes, days, or 0 to count only) to one cell. */
export type Pose = (cellule: string, montant: number) => void;

/** A family of cells: each dossier says where it stands, and for how much. */
export interface Mesure {
  readonly pose: (entree: Entree, cadre: Cadre, pose: Pose) => void;
  /** Values are kept one by one, for a median; otherwise they are added. */
  readonly isRepartie?: true;
}

export interface Cellule {
  /** Centimes, or days; shown through `toMontant`, which refuses what is beyond a safe centime. */
  readonly somme: number;
  /** Dossiers that stand in it, each once. */
  readonly dossiers: number;
  readonly valeurs?: readonly number[] | undefined;
}

export type Cellules = Readonly<Record<string, Cellule>>;

interface Compte {
  somme: number;
  dossiers: number;
  dernier: number;
  readonly valeurs: number[] | undefined;
}

/** The cells of one family over the entries, in one reading. */
export function aggregate(entrees: readonly Entree[], cadre: Cadre, { pose, isRepartie }: Mesure): Cellules {
  const comptes = new Map<string, Compte>();
  let rang = 0;
  const add: Pose = (cellule, valeur) => {
    let compte = comptes.get(cellule);
    if (compte === undefined) {
      compte = { somme: 0, dossiers: 0, dernier: -1, valeurs: isRepartie === true ? [] : undefined };
      comptes.set(cellule, compte);
    }
    compte.somme += valeur;
    compte.valeurs?.push(valeur);
    if (compte.dernier === rang) return;
    compte.dernier = rang;
    compte.dossiers += 1;
  };
  for (; rang < entrees.length; rang += 1) {
    const entree = entrees[rang];
    if (entree !== undefined) pose(entree, cadre, add);
  }
  return Object.fromEntries([...comptes].map(([cle, { somme, dossiers, valeurs }]) => [cle, { somme, dossiers, ...(valeurs === undefined ? {} : { valeurs }) }]));
}

/** What one dossier brings to the figures that were chosen. */
export interface Contribution {
  readonly dossierId: string;
  readonly somme: number;
}

/** The dossiers behind some cells, the heaviest first: their sum is that of the cells. */
export function listContributions(entrees: readonly Entree[], cadre: Cadre, { pose }: Mesure, isChoisie: (cellule: string) => boolean): readonly Contribution[] {
  const contributions: Contribution[] = [];
  for (const entree of entrees) {
    let somme = 0;
    let isPresente = false;
    pose(entree, cadre, (cellule, valeur) => {
      if (!isChoisie(cellule)) return;
      somme += valeur;
      isPresente = true;
    });
    if (isPresente) contributions.push({ dossierId: entree.ligne.id, somme });
  }
  return contributions.toSorted((a, b) => Math.abs(b.somme) - Math.abs(a.somme) || (a.dossierId < b.dossierId ? -1 : 1));
}

/** An amount to be shown; `undefined`: it is beyond what can be counted to the centime, and no wrong figure is shown. */
export function toMontant(somme: number): Montant | undefined {
  return Number.isSafeInteger(somme) ? montant(somme) : undefined;
}

/** Several cells as one; a dossier that stands in two of them counts twice. */
export function sumCellules(cellules: Cellules, isChoisie: (cle: string) => boolean = () => true): Cellule {
  let somme = 0;
  let dossiers = 0;
  const valeurs: number[] = [];
  for (const [cle, cellule] of Object.entries(cellules)) {
    if (!isChoisie(cle)) continue;
    somme += cellule.somme;
    dossiers += cellule.dossiers;
    if (cellule.valeurs !== undefined) valeurs.push(...cellule.valeurs);
  }
  return { somme, dossiers, ...(valeurs.length === 0 ? {} : { valeurs }) };
}
