import { FINE, formatNombre, INSECABLE } from "../../kernel/texte.ts";
import { type Cellules, sumCellules } from "./agregat.ts";

/** A proportion with what it is worth: how many were counted, and between what it lies nineteen times out of twenty. */
export interface Taux {
  readonly reussis: number;
  readonly n: number;
  /** From 0 to 1; absent when nothing was counted: a rate of nothing is not zero. */
  readonly taux?: number | undefined;
  readonly bas: number;
  readonly haut: number;
}

/** 1.96²: two-sided 95 %. */
const Z2 = 3.8416;

/** Wilson's interval at 95 % (score interval, without correction), bounded by 0 and 1. */
export function computeTaux(reussis: number, n: number): Taux {
  if (n <= 0) return { reussis: 0, n: 0, bas: 0, haut: 1 };
  const p = reussis / n;
  const centre = (p + Z2 / (2 * n)) / (1 + Z2 / n);
  const marge = (Math.sqrt(Z2) / (1 + Z2 / n)) * Math.sqrt((p * (1 - p)) / n + Z2 / (4 * n * n));
  return { reussis, n, taux: p, bas: Math.max(0, centre - marge), haut: Math.min(1, centre + marge) };
}

/** Dossiers of some closings that were paid or settled, out of all of them. */
export function computeReussite(clos: Cellules, isChoisie: (nom: string) => boolean = () => true): Taux {
  const count = (issue: string) => sumCellules(clos, (cle) => cle.endsWith(`|${issue}`) && isChoisie(cle.slice(0, -issue.length - 1))).dossiers;
  const reussis = count("reussi");
  return computeTaux(reussis, reussis + count("echec"));
}

/** The names under which closings are counted, the most numerous first. */
export function listNomsClos(clos: Cellules): readonly string[] {
  const noms = [...new Set(Object.keys(clos).map((cle) => cle.slice(0, cle.lastIndexOf("|"))))];
  return noms.map((nom) => [nom, computeReussite(clos, (candidat) => candidat === nom).n] as const).toSorted(([a, na], [b, nb]) => nb - na || (a < b ? -1 : 1)).map(([nom]) => nom);
}

/** The value that as many are under as above; between two, their half-sum. `undefined` of nothing. */
export function findMediane(valeurs: readonly number[] = []): number | undefined {
  if (valeurs.length === 0) return undefined;
  const ordonnees = valeurs.toSorted((a, b) => a - b);
  const milieu = Math.floor(ordonnees.length / 2);
  const [bas = 0, haut = 0] = [ordonnees[milieu - 1], ordonnees[milieu]];
  return ordonnees.length % 2 === 1 ? haut : (bas + haut) / 2;
}

/** How much more or less than before, from −1 up; `undefined` when there was nothing to compare with. */
export function computeVariation(avant: number, apres: number): number | undefined {
  return avant === 0 ? undefined : (apres - avant) / Math.abs(avant);
}

/** What an outstanding amount weighs in days of the sales of a year (365 days); `undefined` when the sales are not known. */
export function computeJoursDeVentes(encours: number, ventes: number | undefined): number | undefined {
  return ventes === undefined || ventes <= 0 ? undefined : (encours * 365) / ventes;
}

/** « 67 % », « 6,2 % »; « — » for what has no value. */
export function formatPart(part: number | undefined, decimales: 0 | 1 = 0): string {
  if (part === undefined || !Number.isFinite(part)) return VIDE;
  const [entier = "0", reste] = Math.abs(part * 100).toFixed(decimales).split(".");
  const signe = part < 0 && Number(`${entier}.${reste ?? 0}`) !== 0 ? "\u2212" : "";
  return `${signe}${formatNombre(Number(entier))}${reste === undefined ? "" : `,${reste}`}${INSECABLE}%`;
}

/** « + 2,1 % », « − 4,0 % ». */
export function formatVariation(variation: number | undefined): string {
  if (variation === undefined) return VIDE;
  const texte = formatPart(Math.abs(variation), 1);
  return Math.abs(variation) < 0.0005 ? `0${INSECABLE}%` : `${variation < 0 ? "\u2212" : "+"}${FINE}${texte}`;
}

/** What has no value is never written zero. */
export const VIDE = "—";
