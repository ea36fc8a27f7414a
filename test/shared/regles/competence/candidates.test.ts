import { describe, expect, test } from "vitest";
import { juridictionDe } from "./faits.ts";

describe("fiabilité et motif de chaque juridiction proposée", () => {
  test("une juridiction seule, sur un texte lu, est sûre", () => {
    expect(juridictionDe().valeur.juridictions).toMatchObject([{ fiabilite: "haute", motif: "Débiteur à Vitrolles (13117)\u00A0; le tribunal juge les engagements entre commerçants et les sociétés commerciales (C. com., art. L721-3)." }]);
  });

  test("la plus probable de plusieurs est moyenne, les autres à vérifier, avec le texte qui manque", () => {
    const { juridictions } = juridictionDe({ insee: "33366" }).valeur;
    expect(juridictions.map(({ fiabilite }) => fiabilite)).toEqual(["moyenne", "a_verifier"]);
    expect(juridictions[0].motif).toContain("décret n° 2021-1517");
  });

  test("sans préférence des sources, toutes sont à vérifier", () => {
    expect(juridictionDe({ insee: "97129", matiere: "civile" }).valeur.juridictions.map(({ fiabilite }) => fiabilite)).toEqual(["a_verifier", "a_verifier"]);
    expect(juridictionDe({ insee: "51612" }).valeur.juridictions).toMatchObject([{ id: "tc5103", fiabilite: "a_verifier" }, { id: "tc5101", fiabilite: "a_verifier" }]);
  });

  test("le ressort commercial outre-mer, lu dans aucun texte, est à vérifier", () => {
    expect(juridictionDe({ insee: "97105" }).valeur.juridictions).toMatchObject([{ type: "TMC", fiabilite: "a_verifier" }]);
    expect(juridictionDe({ insee: "97502" }).valeur.juridictions).toMatchObject([{ type: "TPI", fiabilite: "a_verifier" }]);
    expect(juridictionDe({ insee: "97502", matiere: "civile" }).valeur.juridictions).toMatchObject([{ type: "TPI", fiabilite: "haute" }]);
  });

  test("un doute sur la commune qui ne change pas la juridiction n’en crée pas", () => {
    expect(juridictionDe({ codePostal: "01260", ville: "Un hameau" }).valeur.juridictions).toMatchObject([{ id: "tc0101", fiabilite: "haute" }]);
    expect(juridictionDe({ codePostal: "92974", ville: "Paris La Défense Cedex" }).valeur.juridictions).toMatchObject([{ id: "tc9201" }]);
  });

  test("une commune partagée n’est douteuse que pour la juridiction partagée", () => {
    expect(juridictionDe({ insee: "61275" }).valeur.juridictions).toMatchObject([{ id: "tc6101", fiabilite: "haute" }]);
    expect(juridictionDe({ insee: "17103" }).valeur.juridictions).toMatchObject([{ id: "tc1708", fiabilite: "haute" }]);
  });
});
