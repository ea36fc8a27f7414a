import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { findParametre } from "#shared/regles/baremes.ts";
import { findDepart, findNature, listNatures } from "#shared/regles/prescription/nature.ts";
import { NATURES_CREANCE } from "#shared/model/faits/creance-faits.ts";
import { computePrescription } from "#shared/regles/prescription/prescription.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { createFaits } from "./faits.ts";
import { CAS_NATURE } from "./nature.cas.ts";

test("chaque nature de créance du modèle a sa durée dans les barèmes", () => {
  expect(NATURES_CREANCE.filter((type) => findNature(type) === undefined)).toEqual([]);
  for (const type of listNatures()) expect(findParametre(BAREMES, findNature(type)!.parametreId).unite).toMatch(/^(annees|mois)$/);
});

test("une nature inconnue n’est pas devinée", () => {
  expect(findNature("autre_chose")).toBeUndefined();
  expect(findNature("toString")).toBeUndefined();
});

test("seul le crédit à la consommation est une forclusion, seule l’assurance connaît sa lettre, seul le débiteur public compte par année", () => {
  const list = (cle: "isForclusion" | "isAssurance" | "isParAnnee") => listNatures().filter((type) => findNature(type)?.[cle]);
  expect([list("isForclusion"), list("isAssurance"), list("isParAnnee")]).toEqual([["credit_consommation"], ["assurance"], ["debiteur_public"]]);
});

test("la déchéance quadriennale part du 1er janvier suivant", () => {
  expect(findDepart(findNature("debiteur_public")!, jour("2023-05-20"))).toBe("2024-01-01");
  expect(findDepart(findNature("debiteur_public")!, jour("2023-01-01"))).toBe("2024-01-01");
  expect(findDepart(findNature("commercial")!, jour("2023-05-20"))).toBe("2023-05-20");
});

describe("la durée de chaque nature de créance", () => {
  test.each(CAS_NATURE)("$regle : $nom ($source)", ({ nature, depart, dernierJour }) => {
    expect(expectCalcule(computePrescription(createFaits({ nature, echeance: depart }), BAREMES)).valeur.dernierJour).toBe(dernierJour);
  });

  test("chaque nature a son cas", () => {
    expect(listNatures().filter((nature) => !CAS_NATURE.some((cas) => cas.nature === nature))).toEqual([]);
  });
});

test("le délai butoir ne vise ni les titres, ni la forclusion, ni un débiteur public", () => {
  expect(listNatures().filter((nature) => !findNature(nature)!.isButoir)).toEqual(["credit_consommation", "debiteur_public", "execution_titre", "execution_ordonnance_ip_principal"]);
});

test("le contrat n’aménage que le droit commun et le commercial ; le juge ne relève d’office que contre un consommateur", () => {
  expect(listNatures().filter((nature) => findNature(nature)!.refusAmenagement === undefined)).toEqual(["droit_commun", "commercial"]);
  expect(listNatures().filter((nature) => findNature(nature)!.isReleveeOffice)).toEqual(["pro_vers_consommateur", "credit_consommation", "energie_consommateur"]);
});
