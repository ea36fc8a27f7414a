import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromNumero, jour, toNumero } from "#shared/kernel/jour.ts";
import { TERRITOIRES } from "#shared/kernel/territoire.ts";
import { isJourOuvrable } from "#shared/regles/calendrier/jour-ouvrable.ts";
import { computeDelaiATenir } from "#shared/regles/delais/delai-a-tenir.ts";
import { computeEcheance } from "#shared/regles/delais/echeance.ts";
import { expectCalcule } from "../../../support/baremes.ts";
import { CAS_A_TENIR } from "./delai-a-tenir.cas.ts";

describe("dernier jour d’un délai à tenir", () => {
  test.each(CAS_A_TENIR)("$nom ($source)", ({ depart, duree, territoire, echeance }) => {
    expect(expectCalcule(computeDelaiATenir({ depart: jour(depart), duree, territoire })).valeur.echeance).toBe(echeance);
  });

  test("un férié local avertit et donne le jour ouvrable d’avant", () => {
    const { justification } = expectCalcule(computeDelaiATenir({ depart: jour("2027-11-20"), duree: { mois: 1 }, territoire: "la-reunion" }));
    expect(justification.avertissements[0]).toContain("agir le vendredi 17\u00A0décembre\u00A02027");
    expect(justification.regle).toBe("delais/delai-a-tenir");
  });

  test("sans départ, la règle le demande", () => {
    expect(computeDelaiATenir({ duree: { mois: 1 }, territoire: "guyane" })).toMatchObject({ kind: "incomplet" });
  });

  test("aucun territoire n’allonge un délai à tenir au-delà de la métropole", () => {
    const departs = fc.integer({ min: toNumero(jour("2000-01-01")), max: toNumero(jour("2060-12-31")) }).map(fromNumero);
    fc.assert(fc.property(departs, fc.integer({ min: 1, max: 60 }), fc.constantFrom(...TERRITOIRES), (depart, jours, territoire) => {
      const tenir = expectCalcule(computeDelaiATenir({ depart, duree: { jours }, territoire })).valeur.echeance;
      expect(tenir <= expectCalcule(computeEcheance({ depart, duree: { jours }, territoire })).valeur.echeance).toBe(true);
      expect(isJourOuvrable(tenir, "metropole")).toBe(true);
    }), { seed: 20261121 });
  });
});
