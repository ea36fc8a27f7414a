import { describe, expect, test } from "vitest";
import { computePrescription } from "#shared/regles/prescription/prescription.ts";
import { computeNonPrescription } from "#shared/regles/qualification/non-prescription.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { createFaits, type FaitsLisibles } from "../prescription/faits.ts";
import { AU, listPhrases } from "./faits.ts";
import { CAS_NON_PRESCRIPTION } from "./non-prescription.cas.ts";

const compute = (...tous: readonly FaitsLisibles[]) =>
  computeNonPrescription(
    { au: AU, prescriptions: tous.map((faits, rang) => ({ creanceId: `F${rang + 1}`, libelle: `facture n° F${rang + 1}`, resultat: computePrescription(createFaits(faits), BAREMES) })) },
    BAREMES,
  );

describe("troisième porte, non prescrite", () => {
  test.each(CAS_NON_PRESCRIPTION)("$nom ($source)", ({ faits, etat, phrases }) => {
    const porte = compute(faits);
    expect(listPhrases(porte)).toEqual(phrases);
    expect(porte.etat).toBe(etat);
  });

  test("une créance prescrite ferme la porte sans cacher les autres", () => {
    const porte = compute({ execution: "2025-10-14", echeance: "2025-12-16" }, { execution: "2015-01-01", echeance: "2015-01-01" }, { nature: "inconnue" });
    expect(porte.constats.map(({ kind, creanceIds }) => [kind, ...creanceIds])).toEqual([["acquis", "F1"], ["manque", "F2"], ["reserve", "F3"]]);
    expect(porte.etat).toBe("fermee");
  });

  test("une suspension en cours se voit", () => {
    expect(listPhrases(compute({ execution: "2024-03-15", echeance: "2024-03-15", evenements: [{ type: "mediation", date: "2026-10-01" }] }))[0]).toContain("suspension en cours");
  });

  test("sans créance, la porte est fermée", () => {
    expect(compute()).toMatchObject({ etat: "fermee", constats: [{ kind: "manque" }] });
  });
});
