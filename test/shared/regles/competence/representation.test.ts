import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { computeRepresentation } from "#shared/regles/competence/representation.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { faitsInstance } from "./faits.ts";
import { CAS_REPRESENTATION } from "./representation.cas.ts";

describe("représentation par avocat", () => {
  test.each(CAS_REPRESENTATION)("$nom ($source)", ({ type, magistrat, procedure, montant: demande, avocat }) => {
    expect(expectCalcule(computeRepresentation(faitsInstance({ type, magistrat, procedure, montant: montant(demande) }), BAREMES)).valeur).toBe(avocat);
  });

  test("le seuil lu est recopié dans la justification", () => {
    const { justification } = expectCalcule(computeRepresentation(faitsInstance({ type: "TC" }), BAREMES));
    expect(justification.parametres).toMatchObject([{ id: "competence/seuil-avocat-tc", valeur: 10_000_00, confiance: "A" }]);
  });

  test("un doute des textes se voit : juge des contentieux de la protection, requête au juge de l’exécution au-delà du seuil", () => {
    const lireAvertissements = (faits: Parameters<typeof faitsInstance>[0]) => expectCalcule(computeRepresentation(faitsInstance(faits), BAREMES)).justification.avertissements.join();
    expect(lireAvertissements({ magistrat: "jcp" })).toContain("761 1°");
    expect(lireAvertissements({ magistrat: "jex", procedure: "conservatoire", montant: montant(10_000_01) })).toContain("R121-23");
    expect(lireAvertissements({ magistrat: "jex", procedure: "conservatoire", montant: montant(10_000_00) })).toBe("");
    expect(lireAvertissements({ type: "CCTJ" })).toContain("chambre commerciale");
    expect(lireAvertissements({ type: "TPI" })).toContain("outre-mer");
    expect(lireAvertissements({})).toBe("");
  });

  test("avant le premier seuil connu, la règle refuse", () => {
    expect(computeRepresentation(faitsInstance({ au: jour("2019-12-31") }), BAREMES)).toMatchObject({ kind: "inapplicable", motif: expect.stringContaining("31/12/2019") as string });
  });
});
