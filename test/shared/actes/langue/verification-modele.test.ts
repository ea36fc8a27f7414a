import { expect, test } from "vitest";
import { parseModele } from "#shared/actes/langue/lecture-modele.ts";
import { createTexteModele } from "#shared/actes/langue/modele.ts";
import { listAnomaliesModele, listChampsModele } from "#shared/actes/langue/verification-modele.ts";

const vocabulaire = { hasChamp: (nom: string) => nom === "a.b", hasElement: (nom: string) => nom === "creance", hasBloc: (nom: string) => nom === "signature" };

function list(texte: string): readonly string[] {
  return listAnomaliesModele(createTexteModele(texte), vocabulaire).map(({ ligne, motif }) => `${ligne} ${motif.replaceAll("\u00A0", " ")}`);
}

test("a wording that only uses what exists is right", () => {
  expect(list("{{a.b|rond}} [[si a.b renseigné]][[cite a.b]][[bloc signature]][[fin]][[pour chaque creance]]{{a.b}}[[fin]]")).toEqual([]);
});

test("each unknown name is told", () => {
  expect(list("{{a.c}}\n{{a.b|grand}}\n[[bloc absent]]\n[[pour chaque loup]][[fin]]\n[[si a.d vide]][[à vérifier : x]]{{a.e}}[[fin]][[fin]]\n[[cite a.f]]")).toEqual([
    "1 le champ « a.c » n’existe pas", "2 le filtre « grand » n’existe pas", "3 le bloc « absent » n’existe pas", "4 la liste de « loup » n’existe pas",
    "0 le champ « a.d » n’existe pas", "5 le champ « a.e » n’existe pas", "6 le champ « a.f » n’existe pas",
  ]);
});

test("every field that may be printed, each once", () => {
  expect(listChampsModele(parseModele(createTexteModele("{{a.b}}[[si a.c vide]]{{a.d}}[[sinon]]{{a.b}}[[fin]][[pour chaque creance]]{{creance.date}}[[fin]]")).noeuds)).toEqual(["a.b", "a.d", "creance.date"]);
});
