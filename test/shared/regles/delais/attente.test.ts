import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addJours, fromNumero, jour, toNumero } from "#shared/kernel/jour.ts";
import { TERRITOIRES } from "#shared/kernel/territoire.ts";
import { computeAttente } from "#shared/regles/delais/attente.ts";
import { computeDelaiATenir } from "#shared/regles/delais/delai-a-tenir.ts";
import { expectCalcule } from "../../../support/baremes.ts";
import { CAS_ATTENTE } from "./attente.cas.ts";

describe("agir à partir du", () => {
  test.each(CAS_ATTENTE)("$nom ($source)", ({ depart, duree, territoire, aPartirDu }) => {
    expect(expectCalcule(computeAttente({ depart: jour(depart), duree, territoire })).valeur.aPartirDu).toBe(aPartirDu);
  });

  test("un férié local qui recule l’attente le dit", () => {
    expect(expectCalcule(computeAttente({ depart: jour("2027-11-20"), duree: { mois: 1 }, territoire: "la-reunion" })).justification.avertissements[0]).toMatch(/^À vérifier/);
    expect(expectCalcule(computeAttente({ depart: jour("2026-10-01"), duree: { mois: 2 }, territoire: "metropole" })).justification.avertissements).toEqual([]);
  });

  test("sans départ, la règle le demande", () => {
    expect(computeAttente({ duree: { mois: 1 }, territoire: "metropole" })).toMatchObject({ kind: "incomplet" });
  });

  test("asymétrie\u00A0: on n’agit jamais avant la fin du délai que l’autre devrait tenir, en aucun territoire", () => {
    const departs = fc.integer({ min: toNumero(jour("2000-01-01")), max: toNumero(jour("2060-12-31")) }).map(fromNumero);
    fc.assert(fc.property(departs, fc.integer({ min: 1, max: 60 }), fc.constantFrom(...TERRITOIRES), (depart, jours, territoire) => {
      const { aPartirDu, echeance } = expectCalcule(computeAttente({ depart, duree: { jours }, territoire })).valeur;
      expect(aPartirDu).toBe(addJours(echeance, 1));
      expect(aPartirDu > expectCalcule(computeDelaiATenir({ depart, duree: { jours }, territoire })).valeur.echeance).toBe(true);
    }), { seed: 20261121 });
  });
});
