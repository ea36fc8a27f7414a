import fc from "fast-check";
import { expect, test } from "vitest";
import { addJours, jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { computeJuridiction } from "#shared/regles/competence/juridiction-competente.ts";
import type { FaitsJuridiction } from "#shared/regles/competence/types-competence.ts";
import { ANNUAIRE } from "../../../support/annuaire.ts";
import { BAREMES } from "../../../support/baremes.ts";

const COMMUNES = [...ANNUAIRE.communes.values()];
const SANS_JURIDICTION = /^98[49]/;

const demandes = fc.record({
  matiere: fc.constantFrom("commerciale", "civile", "consommation", "bail_habitation"),
  procedure: fc.constantFrom("injonction", "refere", "fond", "conservatoire"),
  montant: fc.integer({ min: 0, max: 100_000_000_00 }).map(montant),
  au: fc.integer({ min: 0, max: 3000 }).map((ecart) => addJours(jour("2023-01-01"), ecart)),
} as const);

test("every commune of the reference files has its jurisdictions, each one known and open", () => {
  fc.assert(fc.property(fc.constantFrom(...COMMUNES), demandes, (commune, demande) => {
    const resultat = computeJuridiction({ ...demande, insee: commune.insee }, ANNUAIRE, BAREMES);
    if (SANS_JURIDICTION.test(commune.insee)) return expect(resultat.kind).toBe("inapplicable");
    if (resultat.kind !== "calcule") throw new Error(JSON.stringify(resultat));
    const ids = resultat.valeur.juridictions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => ANNUAIRE.juridictions.get(id)?.remplaceePar === undefined && ANNUAIRE.juridictions.has(id))).toBe(true);
    expect(resultat.valeur.contributions.every((contribution) => contribution.montant === undefined || contribution.montant > 0)).toBe(true);
  }), { numRuns: 2000 });
});

test("a commune found by its postal code and its name has the jurisdictions of its INSEE code, among others at most", () => {
  const avecCode = COMMUNES.filter(({ codesPostaux }) => codesPostaux.length > 0);
  fc.assert(fc.property(fc.constantFrom(...avecCode), demandes, fc.boolean(), ({ insee, nom, codesPostaux }, demande, isCriee) => {
    const lieu = { codePostal: codesPostaux[0], ville: isCriee ? nom.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase().replace(/[-']/g, " ") : nom };
    const parNom = listIds({ ...demande, ...lieu });
    expect(parNom).toEqual(expect.arrayContaining([...listIds({ ...demande, insee })]));
  }), { numRuns: 2000 });
});

test("whatever is typed as a town and a postal code, an answer or a clear refusal, never an exception", () => {
  fc.assert(fc.property(fc.string(), fc.string(), demandes, (codePostal, ville, demande) => {
    const resultat = computeJuridiction({ ...demande, codePostal, ville }, ANNUAIRE, BAREMES);
    expect(["calcule", "incomplet", "inapplicable"]).toContain(resultat.kind);
  }), { numRuns: 1000 });
});

function listIds(faits: FaitsJuridiction): readonly string[] {
  const resultat = computeJuridiction(faits, ANNUAIRE, BAREMES);
  return resultat.kind === "calcule" ? resultat.valeur.juridictions.map(({ id }) => id) : [resultat.kind];
}
