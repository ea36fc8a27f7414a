import { isFiltre } from "./filtres.ts";
import { listChampsCondition } from "./condition.ts";
import { parseModele } from "./lecture-modele.ts";
import type { AnomalieModele, Noeud, TexteModele } from "./modele.ts";

/** The names that a wording may use. */
export interface Vocabulaire {
  readonly hasChamp: (champ: string) => boolean;
  readonly hasElement: (element: string) => boolean;
  readonly hasBloc: (nom: string) => boolean;
}

/** What is wrong in a wording, before any dossier: marks, fields, blocks and filters that do not exist. */
export function listAnomaliesModele(texte: TexteModele, vocabulaire: Vocabulaire): readonly AnomalieModele[] {
  const { noeuds, anomalies } = parseModele(texte);
  return [...anomalies, ...noeuds.flatMap((noeud) => listAnomaliesNoeud(noeud, vocabulaire))];
}

/** Every field that a wording may print. */
export function listChampsModele(noeuds: readonly Noeud[]): readonly string[] {
  return [
    ...new Set(
      noeuds.flatMap((noeud): readonly string[] => {
        if (noeud.kind === "champ") return [noeud.champ];
        if (noeud.kind === "si") return noeud.branches.flatMap(({ corps }) => listChampsModele(corps));
        return noeud.kind === "pour" || noeud.kind === "a-verifier" ? listChampsModele(noeud.corps) : [];
      }),
    ),
  ];
}

function listAnomaliesNoeud(noeud: Noeud, vocabulaire: Vocabulaire): readonly AnomalieModele[] {
  switch (noeud.kind) {
    case "champ":
      return [
        ...listInconnus("le champ", noeud.champ, vocabulaire.hasChamp, noeud.ligne),
        ...noeud.filtres.flatMap((filtre) => listInconnus("le filtre", filtre, isFiltre, noeud.ligne)),
      ];
    case "cite":
      return listInconnus("le champ", noeud.champ, vocabulaire.hasChamp, noeud.ligne);
    case "bloc":
      return listInconnus("le bloc", noeud.nom, vocabulaire.hasBloc, noeud.ligne);
    case "pour":
      return [...listInconnus("la liste de", noeud.element, vocabulaire.hasElement, noeud.ligne), ...noeud.corps.flatMap((corps) => listAnomaliesNoeud(corps, vocabulaire))];
    case "si":
      return noeud.branches.flatMap(({ condition = [], corps }) => [
        ...listChampsCondition(condition).flatMap((champ) => listInconnus("le champ", champ, vocabulaire.hasChamp, 0)),
        ...corps.flatMap((partie) => listAnomaliesNoeud(partie, vocabulaire)),
      ]);
    case "a-verifier":
      return noeud.corps.flatMap((corps) => listAnomaliesNoeud(corps, vocabulaire));
    case "texte":
    case "note":
      return [];
  }
}

function listInconnus(objet: string, nom: string, isConnu: (nom: string) => boolean, ligne: number): readonly AnomalieModele[] {
  return isConnu(nom) ? [] : [{ ligne, motif: `${objet} «\u00A0${nom}\u00A0» n’existe pas` }];
}
