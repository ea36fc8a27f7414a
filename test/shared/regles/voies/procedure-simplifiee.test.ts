import { describe, expect, test } from "vitest";
import { computeProcedureSimplifiee } from "#shared/regles/voies/procedure-simplifiee.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { faitsConsommateur } from "./faits.ts";
import { CAS_SIMPLIFIEE } from "./procedure-simplifiee.cas.ts";

describe("procédure simplifiée", () => {
  test.each(CAS_SIMPLIFIEE)("$nom ($source)", ({ faits, etat }) => {
    expect(computeProcedureSimplifiee(faitsConsommateur(faits), BAREMES).valeur.etat).toBe(etat);
  });

  test("tous les frais restent au créancier, et l’étude du titre ne l’exécute pas", () => {
    const { valeur, justification } = computeProcedureSimplifiee(faitsConsommateur(), BAREMES);
    expect(valeur.couts.map(({ charge }) => charge)).toEqual(["creancier"]);
    expect(justification.avertissements.join()).toContain("ne peut pas l’exécuter");
  });

  test("le débiteur a un mois pour accepter", () => {
    expect(computeProcedureSimplifiee(faitsConsommateur(), BAREMES).valeur.etapes.flatMap(({ delais }) => delais.map(({ duree, sanction }) => `${duree} ${sanction}`))).toEqual(["1 mois refus-presume"]);
  });
});
