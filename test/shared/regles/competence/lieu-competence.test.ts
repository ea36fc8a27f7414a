import { expect, test } from "vitest";
import { juridictionDe } from "./faits.ts";

function lireAvertissements(faits: Parameters<typeof juridictionDe>[0]): string {
  return juridictionDe(faits).justification.avertissements.join("\n");
}

test("la justification nomme la commune et cite le ressort avec la version de son texte", () => {
  const { etapes } = juridictionDe({ insee: "01001" }).justification;
  expect(etapes).toContainEqual({ libelle: "Commune du débiteur", valeur: "L’Abergement-Clémenciat (01001)" });
  expect(etapes.find(({ libelle }) => libelle.startsWith("Ressort"))).toMatchObject({ libelle: expect.stringContaining("version du 01/09/2014") as string, references: [{ texte: "C. com.", article: "annexe 7-1" }] });
});

test("une longue liste de communes possibles est abrégée", () => {
  expect(juridictionDe({ codePostal: "92974", ville: "Paris La Défense Cedex" }).justification.etapes.find(({ libelle }) => libelle.startsWith("Commune"))?.valeur).toMatch(/ et \d+ autres$/);
});

test("un aérodrome a son propre tribunal : c’est dit là où la commune en porte le nom", () => {
  expect(lireAvertissements({ insee: "94054" })).toContain("aérodrome de Paris-Orly");
  expect(lireAvertissements({ insee: "95527" })).toContain("Roissy");
  expect(lireAvertissements({ insee: "93013" })).toContain("Le Bourget");
  expect(lireAvertissements({ insee: "75056" })).not.toContain("aérodrome");
  expect(lireAvertissements({ insee: "13117" })).not.toContain("aérodrome");
});

test("les notes du référentiel, les chambres à compétence étendue et l’outre-mer sont signalés", () => {
  expect(lireAvertissements({ insee: "59009" })).toContain("Siège à Tourcoing");
  expect(lireAvertissements({ insee: "67067", matiere: "civile" })).toContain("tableau IV-III");
  expect(lireAvertissements({ insee: "97105" })).toContain("outre-mer");
  expect(lireAvertissements({ codePostal: "75380", ville: "PARIS CEDEX 08" })).toContain("75380");
});
