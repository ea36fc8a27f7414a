import { type Confiance, isAVerifier } from "#shared/kernel/confiance.ts";
import type { Droit, EtatBaremes, ParametreEnVigueur } from "#shared/kernel/droit.ts";
import { formatReference } from "#shared/kernel/format-reference.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { findValeur, type Parametre, type ValeurDatee } from "#shared/kernel/parametre.ts";
import { capitalize, foldTexte } from "#shared/kernel/texte.ts";
import { findFinDeValidite } from "../../db/droit.ts";

/** What a parameter is worth on a day: a value, nothing yet, or nothing any more. */
export type ValeurDuJour =
  | { readonly kind: "en-vigueur"; readonly valeur: ValeurDatee }
  | { readonly kind: "a-venir"; readonly valeur: ValeurDatee }
  | { readonly kind: "perimee" };

export interface LigneParametre {
  readonly id: string;
  /** Its name under its heading, which is not said again. */
  readonly titre: string;
  readonly parametre: Parametre;
  readonly duJour: ValeurDuJour;
}

/** Values of one matter; those that share the beginning of their name lie under it. */
export interface Theme {
  readonly id: string;
  readonly titre: string;
  readonly nombre: number;
  readonly blocs: readonly { readonly titre?: string | undefined; readonly lignes: readonly LigneParametre[] }[];
}

export const FILTRES = ["toutes", "a-verifier", "expirent"] as const;
export type Filtre = (typeof FILTRES)[number];

const TITRES: Readonly<Record<string, string>> = {
  interets: "Intérêts et indemnités",
  prescription: "Prescription",
  delais: "Délais",
  competence: "Compétence et représentation",
  contributions: "Contributions et frais",
  qualification: "Qualification",
  voies: "Voies",
  couts: "Coûts",
  "saisie-remunerations": "Saisie des rémunérations",
  tva: "TVA",
};

const ORDRE = Object.keys(TITRES);
const collator = new Intl.Collator("fr", { sensitivity: "base", numeric: true });

/** Short words for how sure a value is; the letter of the legal note stays beside them. */
export const LIBELLES_CONFIANCE: Readonly<Record<Confiance, string>> = {
  A: "texte officiel, recoupé",
  "A-": "recoupée",
  B: "une seule source",
  C: "de mémoire",
  D: "sources contraires",
};

export function formatLettre(confiance: Confiance): string {
  return confiance.replace("-", "\u2212");
}

export function findTitreTheme(parametreId: string): string {
  const theme = parametreId.slice(0, parametreId.indexOf("/"));
  return TITRES[theme] ?? capitalize(theme.replaceAll("-", " "));
}

export function findValeurDuJour(parametre: Parametre, au: Jour): ValeurDuJour {
  const lecture = findValeur(parametre, au);
  if (lecture.ok) return { kind: "en-vigueur", valeur: lecture.lu };
  return lecture.raison === "anterieur" ? { kind: "a-venir", valeur: parametre.valeurs[0] } : { kind: "perimee" };
}

export interface Recherche {
  readonly texte: string;
  readonly filtre: Filtre;
  readonly etat: EtatBaremes;
  readonly au: Jour;
}

/** Every value that answers the search, by theme, what expires first on top. */
export function listThemes({ parametres }: Droit, { texte, filtre, etat, au }: Recherche): readonly Theme[] {
  const mots = foldTexte(texte).split(" ");
  const expirations = new Set([...etat.perimees, ...etat.proches].map(({ parametre }) => parametre.id));
  const retenus = [...parametres.values()]
    .filter(({ parametre }) => filtre === "toutes" || (filtre === "expirent" ? expirations.has(parametre.id) : isParametreAVerifier(parametre, au)))
    .filter((entree) => { const cherche = formatCherche(entree); return mots.every((mot) => cherche.includes(mot)); })
    .map(({ parametre }) => parametre)
    .toSorted((a, b) => collator.compare(findTerme(a), findTerme(b)) || collator.compare(a.libelle, b.libelle));
  const themes = new Map<string, Parametre[]>();
  for (const parametre of retenus) {
    const theme = parametre.id.slice(0, parametre.id.indexOf("/"));
    themes.set(theme, [...(themes.get(theme) ?? []), parametre]);
  }
  return [...themes]
    .toSorted(([a], [b]) => findRang(a) - findRang(b) || collator.compare(a, b))
    .map(([id, siens]) => ({ id, titre: findTitreTheme(`${id}/`), nombre: siens.length, blocs: listBlocs(siens, au) }));
}

/** What ends, by the day on which it does, before what does not. */
function findTerme(parametre: Parametre): string {
  return findFinDeValidite(parametre)?.premierJour ?? "9999";
}

/** The value of the day rests on memory or on contradictory sources. */
export function isParametreAVerifier(parametre: Parametre, au: Jour): boolean {
  const duJour = findValeurDuJour(parametre, au);
  return duJour.kind !== "perimee" && isAVerifier(duJour.valeur.confiance);
}

function findRang(theme: string): number {
  const rang = ORDRE.indexOf(theme);
  return rang < 0 ? ORDRE.length : rang;
}

function formatCherche({ parametre: { id, regle, libelle, note = "", applicableSelon, valeurs } }: ParametreEnVigueur): string {
  const sources = valeurs.flatMap(({ references }) => references.map(formatReference));
  return foldTexte([findTitreTheme(id), id, regle, libelle, note, applicableSelon, ...sources].join(" "));
}

const COUPE = /^(.+?)[\s\u00A0]:[\s\u00A0](.+)$/;

/** Lines on their own first, then those that share a heading. */
function listBlocs(parametres: readonly Parametre[], au: Jour): Theme["blocs"] {
  const parDebut = new Map<string, Parametre[]>();
  for (const parametre of parametres) {
    const debut = COUPE.exec(parametre.libelle)?.[1];
    if (debut !== undefined) parDebut.set(debut, [...(parDebut.get(debut) ?? []), parametre]);
  }
  const partages = [...parDebut].filter(([, siens]) => siens.length > 1);
  const isPartage = new Set(partages.flatMap(([, siens]) => siens));
  const seuls = parametres.filter((parametre) => !isPartage.has(parametre));
  return [
    ...(seuls.length === 0 ? [] : [{ lignes: seuls.map((parametre) => toLigne(parametre, parametre.libelle, au)) }]),
    ...partages.map(([titre, siens]) => ({ titre, lignes: siens.toSorted((a, b) => collator.compare(a.id, b.id)).map((parametre) => toLigne(parametre, capitalize(COUPE.exec(parametre.libelle)?.[2] ?? parametre.libelle), au)) })),
  ];
}

function toLigne(parametre: Parametre, titre: string, au: Jour): LigneParametre {
  return { id: parametre.id, titre, parametre, duJour: findValeurDuJour(parametre, au) };
}
