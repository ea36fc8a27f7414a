import { isAVerifier } from "../kernel/confiance.ts";
import { formatDuree } from "../kernel/duree.ts";
import { formatJour } from "../kernel/format-jour.ts";
import { formatMontant, formatTaux } from "../kernel/format-montant.ts";
import { montant } from "../kernel/montant.ts";
import type { ParametreLu } from "../kernel/parametre.ts";
import type { Justification } from "../kernel/resultat.ts";
import { taux } from "../kernel/taux.ts";
import { formatNombre } from "../kernel/texte.ts";
import type { Bloc, LigneTableau } from "../word/bloc.ts";
import { formatReferences } from "./fragments.ts";

/** Identifiers that the rules repeat in their sentences, and the words that a reader knows. */
export type NomsObjets = ReadonlyMap<string, string>;

/** Why a value is that one: each step, what it gave, its text. */
export function renderEtapes(legende: string, justification: Justification, noms: NomsObjets): Bloc {
  return { kind: "tableau", legende, colonnes: COLONNES_ETAPES, lignes: listLignesEtapes(justification, noms) };
}

export const COLONNES_ETAPES = [
  { titre: "Étape", largeur: 54 },
  { titre: "Résultat", largeur: 20, alignement: "droite" },
  { titre: "Fondement", largeur: 26 },
] as const;

export function listLignesEtapes({ etapes }: Justification, noms: NomsObjets): readonly LigneTableau[] {
  return etapes.map(({ libelle, valeur, references }) => ({
    cellules: [[{ texte: replaceNoms(libelle, noms) }], valeur === undefined ? [] : [{ texte: valeur }], references === undefined ? [] : [{ texte: formatReferences(references) }]],
  }));
}

/** The dated values that were read, each with its source; what rests on memory or contradiction is marked « à vérifier ». */
export function renderParametres(parametres: readonly ParametreLu[]): readonly Bloc[] {
  const uniques = [...new Map(parametres.map((lu) => [`${lu.id} ${lu.depuis}`, lu])).values()];
  if (uniques.length === 0) return [];
  return [
    {
      kind: "tableau",
      legende: "Valeurs datées lues par le calcul",
      colonnes: [{ titre: "Valeur", largeur: 37 }, { titre: "Depuis le", largeur: 13 }, { titre: "Montant ou taux", largeur: 16, alignement: "droite" }, { titre: "Source", largeur: 34 }],
      lignes: uniques.map((lu) => ({
        cellules: [
          [{ texte: lu.libelle }],
          [{ texte: formatJour(lu.depuis) }],
          [{ texte: formatValeur(lu) }],
          [{ texte: formatReferences(lu.references) }, ...(isAVerifier(lu.confiance) ? [{ texte: " — à vérifier", isGras: true }] : [])],
        ],
      })),
    },
  ];
}

export function replaceNoms(texte: string, noms: NomsObjets): string {
  return [...noms].reduce((reste, [id, nom]) => reste.replaceAll(id, nom), texte);
}

function formatValeur({ unite, valeur }: ParametreLu): string {
  switch (unite) {
    case "ppm":
      return formatTaux(taux(valeur));
    case "centimes":
      return formatMontant(montant(valeur));
    case "annees":
      return formatDuree({ annees: valeur });
    case "mois":
      return formatDuree({ mois: valeur });
    case "jours":
      return formatDuree({ jours: valeur });
    case "nombre":
      return formatNombre(valeur);
    case "oui-non":
      return valeur === 0 ? "non" : "oui";
  }
}
