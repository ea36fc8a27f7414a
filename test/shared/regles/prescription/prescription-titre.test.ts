import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { computePrescriptionTitre, type FaitsPrescriptionTitre } from "#shared/regles/prescription/prescription-titre.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { createEvenement } from "./faits.ts";
import { CAS_TITRE } from "./prescription-titre.cas.ts";

const createFaits = (titre: Partial<FaitsPrescriptionTitre["titre"]> = {}, reste: Partial<FaitsPrescriptionTitre> = {}): FaitsPrescriptionTitre => ({
  titre: { numero: "1", date: jour("2020-01-10"), ...titre },
  creance: { nature: "commercial", dates: { echeance: jour("2018-03-15") } },
  evenements: [],
  periodiques: [{ id: "i", libelle: "Intérêts de 2022", echeance: jour("2022-12-31") }],
  au: jour("2026-11-21"),
  ...reste,
});

describe("la vie d’un titre (CPCE, art. L111-4)", () => {
  test.each(CAS_TITRE)("$regle : $nom ($source)", ({ numero, isOrdonnanceInjonction, regime, principal, periodique }) => {
    const { valeur } = expectCalcule(computePrescriptionTitre(createFaits({ numero, isOrdonnanceInjonction }), BAREMES));
    expect([valeur.regime, valeur.principal.dernierJour, valeur.periodiques[0]?.prescription.dernierJour]).toEqual([regime, principal, periodique]);
  });

  test("un acte d’exécution relance les dix ans", () => {
    const { valeur } = expectCalcule(computePrescriptionTitre(createFaits({}, { evenements: [createEvenement({ type: "acte_execution", date: "2025-06-02" })] }), BAREMES));
    expect(valeur.principal.dernierJour).toBe("2035-06-01");
  });

  test("contre un consommateur, les intérêts échus après le titre se prescrivent par deux ans", () => {
    const { valeur } = expectCalcule(computePrescriptionTitre(createFaits({}, { creance: { nature: "pro_vers_consommateur", dates: { echeance: jour("2018-03-15") } } }), BAREMES));
    expect(valeur.periodiques[0]?.prescription.dernierJour).toBe("2024-12-30");
  });

  test("ce que le texte ne dit pas est dit à vérifier ; un acte notarié n’a pas cette réserve", () => {
    const list = (numero: "1" | "4") => expectCalcule(computePrescriptionTitre(createFaits({ numero }, { periodiques: [] }), BAREMES)).justification.avertissements.join(" ");
    expect(list("1")).toContain("d’où partent les dix ans");
    expect(list("4")).not.toContain("dix ans");
  });

  test("les faits manquants de la créance sont demandés", () => {
    expect(computePrescriptionTitre(createFaits({ numero: "4" }, { creance: { nature: "commercial", dates: {} } }), BAREMES).kind).toBe("incomplet");
  });
});
