import { addJours, countJours, type Jour } from "../kernel/jour.ts";
import { type Montant, MONTANT_NUL, sumMontants } from "../kernel/montant.ts";
import type { LigneDossier } from "../model/ligne-dossier.ts";
import { readVeilles, type Veille } from "./veilles-lues.ts";

/** A claim or a title whose limitation ends within the half-year, or just ended. */
export interface CreanceGardee {
  /** Unique in the portfolio. */
  readonly id: string;
  readonly dossier: LigneDossier;
  readonly kind: "prescription" | "titre";
  readonly objetId: string;
  /** Number of the invoice, or what the title is. */
  readonly objet: string;
  /** Last useful day: no closed day moves it. */
  readonly jour: Jour;
  /** From 0, this week; −1 once the last useful day is past. */
  readonly semaine: number;
  /** Days left; negative once past. */
  readonly reste: number;
  readonly montant: Montant;
  /** The text that sets the length: « C. com., art. L110-4 I ». */
  readonly reference: string;
  /** Cheapest act that saves it, then the cheapest without the debtor. */
  readonly actes: readonly string[];
}

/** Bounds of the map, in days; each holds the claims that the one before does not. */
export const TRANCHES = [30, 60, 90, 180] as const;
export const SEMAINES = 26;

export interface Tranche {
  /** Upper bound in days; `passee`: the last useful day is behind. */
  readonly borne: (typeof TRANCHES)[number] | "passee";
  readonly creances: readonly CreanceGardee[];
  readonly montant: Montant;
}

/** One line of the map: what shares a text, or a person, week by week. */
export interface LigneCarte {
  readonly nom: string;
  /** By week from 0; absent: nothing ends that week. */
  readonly cellules: ReadonlyMap<number, { readonly montant: Montant; readonly nombre: number }>;
  readonly montant: Montant;
}

export interface Gardien {
  /** The first to end first. */
  readonly creances: readonly CreanceGardee[];
  readonly tranches: readonly Tranche[];
  /** Dossiers in which nothing ends within the half-year, and their principal. */
  readonly audela: { readonly nombre: number; readonly montant: Montant };
}

/** What the portfolio would lose, and when, from the rows of its list. */
export function composeGardien(lignes: readonly LigneDossier[], au: Jour): Gardien {
  const vives = lignes.filter(({ etape }) => etape !== "clos");
  const fin = addJours(au, TRANCHES[3]);
  const creances = vives.flatMap((ligne) => listGardees(ligne, au, fin)).toSorted((a, b) => (a.jour === b.jour ? b.montant - a.montant : a.jour < b.jour ? -1 : 1));
  const menaces = new Set(creances.map(({ dossier }) => dossier.id));
  const autres = vives.filter(({ id }) => !menaces.has(id));
  return {
    creances,
    tranches: (["passee", ...TRANCHES] as const).map((borne) => {
      const siennes = creances.filter(({ reste }) => findBorne(reste) === borne);
      return { borne, creances: siennes, montant: siennes.length === 0 ? MONTANT_NUL : sumMontants(siennes.map(({ montant }) => montant)) };
    }),
    audela: { nombre: autres.length, montant: autres.length === 0 ? MONTANT_NUL : sumMontants(autres.map(({ principal }) => principal)) },
  };
}

function findBorne(reste: number): Tranche["borne"] | undefined {
  return reste < 0 ? "passee" : TRANCHES.find((borne) => reste <= borne);
}

function listGardees(dossier: LigneDossier, au: Jour, fin: Jour): readonly CreanceGardee[] {
  if (dossier.veilles === undefined) return [];
  return readVeilles(dossier).veilles.flatMap((veille): readonly CreanceGardee[] => {
    const { kind, jour, objetId, objet, montant, reference = "", actes = [] } = veille;
    if (!isDeDroit(kind) || jour === undefined || jour > fin) return [];
    const reste = countJours(au, jour);
    return [{ id: `${dossier.id}/${kind}/${objetId}`, dossier, kind, objetId, objet, jour, reste, semaine: reste < 0 ? -1 : Math.floor(reste / 7), montant, reference, actes }];
  });
}

function isDeDroit(kind: Veille["kind"]): kind is CreanceGardee["kind"] {
  return kind === "prescription" || kind === "titre";
}

/** The map by text or by person, the largest sum first. */
export function groupCarte(creances: readonly CreanceGardee[], findNom: (creance: CreanceGardee) => string): readonly LigneCarte[] {
  const parNom = new Map<string, CreanceGardee[]>();
  for (const creance of creances) {
    if (creance.semaine < 0) continue;
    const nom = findNom(creance);
    const groupe = parNom.get(nom);
    if (groupe === undefined) parNom.set(nom, [creance]);
    else groupe.push(creance);
  }
  return [...parNom].map(([nom, siennes]): LigneCarte => {
    const cellules = new Map<number, { readonly montant: Montant; readonly nombre: number }>();
    for (const { semaine, montant } of siennes) {
      const connue = cellules.get(semaine);
      cellules.set(semaine, { montant: sumMontants([connue?.montant ?? MONTANT_NUL, montant]), nombre: (connue?.nombre ?? 0) + 1 });
    }
    return { nom, cellules, montant: sumMontants(siennes.map(({ montant }) => montant)) };
  }).toSorted((a, b) => b.montant - a.montant || (a.nom < b.nom ? -1 : 1));
}

/** How dark a cell is, from 1 to 4, beside the darkest one. */
export function findIntensite(montant: Montant, maximum: Montant): 1 | 2 | 3 | 4 {
  const part = maximum <= 0 ? 0 : montant / maximum;
  return part > 0.6 ? 4 : part > 0.3 ? 3 : part > 0.1 ? 2 : 1;
}
