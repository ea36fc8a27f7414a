import type { ModeleActe } from "./acte.ts";
import { TEXTES_COMMUNS } from "./communs/textes.ts";
import { listChampsCondition } from "./langue/condition.ts";
import { parseModele } from "./langue/lecture-modele.ts";
import { modele, type Noeud } from "./langue/modele.ts";
import { findChamp, findListe } from "./vocabulaire/vocabulaire.ts";

/** Every field that an act may ask, in the order in which its text comes to it: what it prints, and what its passages turn on. */
export function listQuestions({ objet, texte, refus, mentions }: ModeleActe): readonly string[] {
  const lus = [...listLus(parseModele(objet).noeuds), ...listLus(parseModele(texte).noeuds), ...mentions.flatMap(({ champs = [] }) => champs), ...refus.flatMap(({ si }) => si.split(/\s+/))];
  const demandes = lus.map((nom) => findChamp(nom)?.depend ?? nom).filter((nom) => findChamp(nom)?.demande !== undefined);
  return [...new Set(demandes)];
}

function listLus(noeuds: readonly Noeud[]): readonly string[] {
  return noeuds.flatMap((noeud): readonly string[] => {
    switch (noeud.kind) {
      case "champ":
      case "cite":
        return [noeud.champ];
      case "bloc":
        return listLus(parseModele(TEXTES_COMMUNS[noeud.nom] ?? VIDE).noeuds);
      case "si":
        return noeud.branches.flatMap(({ condition = [], corps }) => [...listChampsCondition(condition), ...listLus(corps)]);
      case "pour":
        return [findListe(noeud.element), ...listLus(noeud.corps)];
      case "a-verifier":
        return listLus(noeud.corps);
      case "texte":
      case "note":
        return [];
    }
  });
}

const VIDE = modele``;
