import type { AncienneCommuneEcrite, ExceptionRessort, GroupeRessort, Juridiction, ReferentielJudiciaire, RessortAmbigu, TexteRessort } from "../../kernel/juridiction.ts";
import { foldNomCommune } from "./cle-commune.ts";

export interface Commune {
  readonly insee: string;
  readonly nom: string;
  readonly codesPostaux: readonly string[];
}

/** A commune as it was found: under its name of today, or under the name of a former commune that is now a part of it. */
export interface Lieu {
  readonly commune: Commune;
  readonly ancienne?: AncienneCommune | undefined;
}

export interface AncienneCommune {
  readonly code: string;
  readonly nom: string;
}

/** The reference files indexed once, for any number of questions. */
export interface Annuaire {
  readonly version: string;
  readonly juridictions: ReadonlyMap<string, Juridiction>;
  readonly communes: ReadonlyMap<string, Commune>;
  /** Former communes and arrondissements, by their own INSEE code. */
  readonly lieuxParCode: ReadonlyMap<string, Lieu>;
  /** By folded name; today's communes before former ones. */
  readonly lieuxParNom: ReadonlyMap<string, readonly Lieu[]>;
  readonly communesParCodePostal: ReadonlyMap<string, readonly Commune[]>;
  readonly groupes: ReadonlyMap<string, GroupeRessort>;
  readonly ambigus: ReadonlyMap<string, RessortAmbigu>;
  readonly exceptions: readonly ExceptionRessort[];
  readonly textes: ReadonlyMap<string, TexteRessort>;
}

export function createAnnuaire(referentiel: ReferentielJudiciaire): Annuaire {
  const communes = new Map(referentiel.communes.map(([insee, nom, codes]): [string, Commune] => [insee, { insee, nom, codesPostaux: codes === "" ? [] : codes.split(" ") }]));
  const anciennes = listAnciennes(referentiel, communes);
  return {
    version: referentiel.version,
    juridictions: new Map(referentiel.juridictions.map((juridiction) => [juridiction.id, juridiction])),
    communes,
    lieuxParCode: new Map([...listArrondissements(referentiel, communes), ...anciennes.map((lieu): [string, Lieu] => [lieu.ancienne.code, lieu])]),
    lieuxParNom: indexParNom([...[...communes.values()].map((commune): Lieu => ({ commune })), ...anciennes]),
    communesParCodePostal: indexParCodePostal(communes.values()),
    groupes: indexParCommune(referentiel.groupes),
    ambigus: indexParCommune(referentiel.ambigus),
    exceptions: referentiel.exceptions,
    textes: referentiel.textes,
  };
}

/** Department of an INSEE code: two characters, three overseas. */
export function findDepartement(insee: string): string {
  return insee.startsWith("97") || insee.startsWith("98") ? insee.slice(0, 3) : insee.slice(0, 2);
}

interface LieuAncien extends Lieu {
  readonly ancienne: AncienneCommune;
}

/** Communes déléguées and associées, and those that only the detail of a doubtful ressort still names. */
function listAnciennes({ anciennes, ambigus }: ReferentielJudiciaire, communes: ReadonlyMap<string, Commune>): readonly LieuAncien[] {
  const details = ambigus.flatMap(({ communes: insee, details: lignes }) => lignes.map(({ code, nom }): AncienneCommuneEcrite => [code, nom, insee]));
  const parNom = new Map([...anciennes, ...details].map((ancienne) => [`${ancienne[0]} ${ancienne[1]}`, ancienne]));
  return [...parNom.values()].flatMap(([code, nom, insee]) => {
    const commune = communes.get(insee);
    return commune === undefined || (commune.nom === nom && commune.insee === code) ? [] : [{ commune, ancienne: { code, nom } }];
  });
}

function listArrondissements({ arrondissements }: ReferentielJudiciaire, communes: ReadonlyMap<string, Commune>): readonly [string, Lieu][] {
  return arrondissements.flatMap(([code, , , insee]): readonly [string, Lieu][] => {
    const commune = communes.get(insee);
    return commune === undefined ? [] : [[code, { commune }]];
  });
}

function indexParNom(lieux: readonly Lieu[]): ReadonlyMap<string, readonly Lieu[]> {
  const index = new Map<string, Lieu[]>();
  for (const lieu of lieux) {
    const nom = lieu.ancienne?.nom ?? lieu.commune.nom;
    for (const cle of listCles(nom)) {
      const memes = index.get(cle);
      if (memes === undefined) index.set(cle, [lieu]);
      else memes.push(lieu);
    }
  }
  return index;
}

/** « Château-Chinon (Ville) » is also looked for as « Château-Chinon ». */
function listCles(nom: string): ReadonlySet<string> {
  const formes = nom.includes("(") ? [nom, nom.replace(/ *\([^)]*\)/g, "")] : [nom];
  return new Set(formes.flatMap((forme) => {
    const { entiere, sansArticle } = foldNomCommune(forme);
    return [entiere, sansArticle];
  }));
}

function indexParCodePostal(communes: Iterable<Commune>): ReadonlyMap<string, readonly Commune[]> {
  const index = new Map<string, Commune[]>();
  for (const commune of communes) {
    for (const code of commune.codesPostaux) {
      const memes = index.get(code);
      if (memes === undefined) index.set(code, [commune]);
      else memes.push(commune);
    }
  }
  return index;
}

function indexParCommune<T extends { readonly communes: string }>(ressorts: readonly T[]): ReadonlyMap<string, T> {
  return new Map(ressorts.flatMap((ressort) => ressort.communes.split(" ").map((insee): [string, T] => [insee, ressort])));
}
