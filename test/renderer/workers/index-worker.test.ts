import { expect, test } from "vitest";
import { parseRequete } from "#shared/suivi/requete-recherche.ts";
import type { FicheIndex } from "#shared/suivi/texte-recherche.ts";
import { createIndex } from "../../../renderer/workers/index-worker.ts";

function fiche(id: string, contenu: Partial<FicheIndex>): FicheIndex {
  return { id, noms: "", codes: "", montants: [], textes: "", ...contenu };
}

const index = createIndex();
index.add([
  fiche("a", { noms: "pelagrin batiment sas nanterre", codes: "732829320 fa2025014", montants: [120_050] }),
  fiche("b", { noms: "verrerie malaubert", textes: "chantier pelagrin livraison equarrisseurs", codes: "2501234" }),
  fiche("c", { noms: "altivoie transports", montants: [1_200_000] }),
]);

function search(texte: string): readonly string[] {
  const requete = parseRequete(texte);
  return requete === undefined ? [] : index.search(requete);
}

test("a name comes before the same word in a pièce", () => {
  expect(search("pelagrin")).toEqual(["a", "b"]);
});

test.each([["début de mot", "pelag", "a"], ["accents", "Équarrisseurs", "b"], ["faute de frappe", "pelargin batiment", "a"], ["SIREN", "732 829", "a"], ["facture", "FA-2025-014", "a"], ["RG", "25/01234", "b"], ["montant", "1 200,50", "a"], ["montant rond", "12 000", "c"]])("found by %s", (_nom, texte, attendu) => {
  expect(search(texte)[0]).toBe(attendu);
});

test("twelve hundred is not twelve thousand", () => {
  expect(search("1200")).not.toContain("c");
});

test("all the words must answer", () => {
  expect(search("verrerie nanterre")).toEqual([]);
});

test("a fiche is replaced, then withdrawn", () => {
  index.add([fiche("c", { noms: "altivoie logistique" })]);
  expect(search("logistique")).toEqual(["c"]);
  expect(search("transports")).toEqual([]);
  index.remove(["c", "inconnu"]);
  expect(search("logistique")).toEqual([]);
});
