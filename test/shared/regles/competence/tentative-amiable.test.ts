import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { computeTentativeAmiable } from "#shared/regles/competence/tentative-amiable.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { faitsInstance } from "./faits.ts";
import { CAS_TENTATIVE } from "./tentative-amiable.cas.ts";

describe("tentative amiable préalable (CPC, art. 750-1)", () => {
  test.each(CAS_TENTATIVE)("$nom ($source)", ({ type, procedure, montant: demande, au, tentative }) => {
    expect(expectCalcule(computeTentativeAmiable(faitsInstance({ type, procedure, montant: montant(demande), au: jour(au) }), BAREMES)).valeur).toBe(tentative);
  });
});

describe("piège 18\u00A0: exiger une tentative amiable pour une injonction ou devant le tribunal de commerce, ou tenir une mise en demeure pour une tentative", () => {
  test("ni injonction de payer, ni tribunal de commerce, à aucun montant", () => {
    for (const demande of [1, 5_000_00, 10_000_00]) {
      expect(expectCalcule(computeTentativeAmiable(faitsInstance({ procedure: "injonction", montant: montant(demande) }), BAREMES)).valeur).toBe("non_exigee");
      for (const type of ["TC", "TAE", "TMC", "CCTJ"] as const) expect(expectCalcule(computeTentativeAmiable(faitsInstance({ type, montant: montant(demande) }), BAREMES)).valeur).toBe("non_exigee");
    }
  });

  test("une mise en demeure n’en tient pas lieu, et c’est dit", () => {
    expect(expectCalcule(computeTentativeAmiable(faitsInstance(), BAREMES)).justification.etapes[0].libelle).toContain("une mise en demeure n’en tient pas lieu");
  });

  test("le projet à 10 000 € n’est pas appliqué", () => {
    expect(expectCalcule(computeTentativeAmiable(faitsInstance({ montant: montant(7_500_00) }), BAREMES)).valeur).toBe("non_exigee");
    expect(BAREMES.get("competence/seuil-tentative-amiable")).toMatchObject({ note: expect.stringContaining("RIVAGE") as string, valeurs: [{ valeur: 5_000_00 }] });
  });
});

test("avant le texte connu, l’absence d’obligation est à vérifier", () => {
  expect(expectCalcule(computeTentativeAmiable(faitsInstance({ au: jour("2021-05-05") }), BAREMES)).justification.avertissements.join()).toContain("À vérifier");
});
