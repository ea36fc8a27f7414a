import { isAVerifier } from "../kernel/confiance.ts";
import { formatJour } from "../kernel/format-jour.ts";
import { formatParametre } from "../kernel/format-parametre.ts";
import type { ParametreLu } from "../kernel/parametre.ts";
import type { Etape, Justification } from "../kernel/resultat.ts";
import { capitalize } from "../kernel/texte.ts";
import type { Bloc, LigneTableau } from "../word/bloc.ts";
import { formatReferences } from "./fragments.ts";

/** Names of the objects that the sentences of the rules speak of, « facture n° F-25-412 », by identifier: a sentence may bear either. */
export type NomsObjets = ReadonlyMap<string, string>;

/** Why a value is that one: each step, what it gave, its text. */
export function renderEtapes(legende: string, justification: Justification, noms: NomsObjets): Bloc {
  return { kind: "tableau", legende, colonnes: COLONNES_ETAPES, lignes: listLignesEtapes(justification, noms) };
}

export const COLONNES_ETAPES = [
  { titre: "Étape", largeur: 49 },
  { titre: "Résultat", largeur: 20, alignement: "droite" },
  { titre: "Fondement", largeur: 31 },
] as const;

/** Steps that begin with an object come under its name. */
export function listLignesEtapes({ etapes }: Justification, noms: NomsObjets): readonly LigneTableau[] {
  let courant: string | undefined;
  return etapes.flatMap((etape): readonly LigneTableau[] => {
    const phrase = replaceNoms(etape.libelle, noms);
    const objet = [...noms.values()].find((nom) => phrase.toLowerCase().startsWith(nom.toLowerCase()) && SEPARATEUR.test(phrase.slice(nom.length)));
    const isNouveau = objet !== undefined && objet !== courant;
    courant = objet;
    const libelle = objet === undefined ? phrase : capitalize(phrase.slice(objet.length).replace(SEPARATEUR, ""));
    return [...(isNouveau ? [{ style: "intertitre" as const, cellules: [[{ texte: capitalize(objet) }]] }] : []), renderEtape({ ...etape, libelle })];
  });
}

const SEPARATEUR = /^[ \u00A0]: /;

function renderEtape({ libelle, valeur, references }: Etape): LigneTableau {
  return {
    cellules: [[{ texte: capitalize(libelle) }], valeur === undefined ? [] : [{ texte: valeur }], references === undefined ? [] : [{ texte: formatReferences(references) }]],
  };
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
          [{ texte: formatParametre(lu) }],
          [{ texte: formatReferences(lu.references) }, ...(isAVerifier(lu.confiance) ? [{ texte: " — à vérifier", isGras: true }] : [])],
        ],
      })),
    },
  ];
}

export function replaceNoms(texte: string, noms: NomsObjets): string {
  return [...noms].reduce((reste, [id, nom]) => reste.replaceAll(id, nom), texte);
}
