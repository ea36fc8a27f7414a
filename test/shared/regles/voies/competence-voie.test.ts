import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { findCompetenceVoie } from "#shared/regles/voies/competence-voie.ts";
import { ANNUAIRE } from "../../../support/annuaire.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { faitsConsommateur, faitsVoies } from "./faits.ts";

describe("le juge d’une voie", () => {
  test("sans annuaire, l’avocat et la tentative amiable se disent déjà par la matière", () => {
    expect(findCompetenceVoie("fond", faitsVoies({ montant: montant(20_000_00) }), BAREMES).competence).toEqual({ juridictions: [], avocat: "obligatoire", tentativeAmiable: "non_exigee" });
    expect(findCompetenceVoie("fond", faitsConsommateur(), BAREMES).competence).toMatchObject({ avocat: "facultatif", tentativeAmiable: "exigee" });
    expect(findCompetenceVoie("fond", faitsConsommateur({ matiere: "consommation", montant: montant(20_000_00) }), BAREMES).competence.avocat).toBe("facultatif");
  });

  test("avec l’annuaire et une adresse, la juridiction est proposée avec ses raisons", () => {
    const { competence, etapes } = findCompetenceVoie("fond", faitsVoies({ lieu: { insee: "13117" } }), BAREMES, ANNUAIRE);
    expect(competence.juridictions.length).toBeGreaterThan(0);
    expect(etapes.length).toBeGreaterThan(1);
  });

  test("la contribution pour l’aide juridique est une ligne de coût, récupérable", () => {
    const { couts } = findCompetenceVoie("fond", faitsConsommateur({ au: jour("2026-11-21") }), BAREMES);
    expect(couts).toMatchObject([{ libelle: "Contribution pour l’aide juridique", montant: 5000, charge: "depens" }]);
  });

  test("sans matière ni montant, les deux sont demandés", () => {
    expect(findCompetenceVoie("fond", faitsVoies({ matiere: undefined, montant: undefined }), BAREMES).conditions[0]?.libelle).toContain("la matière et le montant");
  });

  test("une tentative faite remplit le préalable, sinon elle est à faire et ne ferme rien", () => {
    expect(findCompetenceVoie("fond", faitsConsommateur({ isTentativeFaite: true }), BAREMES).conditions[0]?.etat).toBe("remplie");
    expect(findCompetenceVoie("refere", faitsConsommateur(), BAREMES).conditions[0]).toMatchObject({ etat: "a-faire", references: [{ article: "750-1" }, { article: "14/04/2022, 20-22.886" }] });
  });
});
