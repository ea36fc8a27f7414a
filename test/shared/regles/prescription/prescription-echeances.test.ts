import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { computePrescriptionEcheances, type FaitsEcheances } from "#shared/regles/prescription/prescription-echeances.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { createEvenement } from "./faits.ts";
import { CAS_ECHEANCES } from "./prescription-echeances.cas.ts";

const echeances = [["e1", "2021-01-15"], ["e2", "2021-12-15"], ["e3", "2023-01-15"]].map(([id = "", date = ""]) => ({ id, libelle: `Échéance du ${date}`, echeance: jour(date) }));
const createFaits = (reste: Partial<FaitsEcheances> = {}): FaitsEcheances => ({ nature: "commercial", echeances, evenements: [], au: jour("2026-11-21"), ...reste });
const derniers = (faits: FaitsEcheances) => expectCalcule(computePrescriptionEcheances(faits, BAREMES)).valeur.lignes.map(({ prescription }) => prescription.dernierJour);

describe("échéance par échéance (C. civ., art. 2233 3°)", () => {
  test.each(CAS_ECHEANCES)("$regle : $nom ($source)", ({ decheance, derniersJours, agirAuPlusTard }) => {
    const faits = createFaits({ decheanceTermeLe: decheance === undefined ? undefined : jour(decheance) });
    expect(derniers(faits)).toEqual(derniersJours);
    const { valeur, justification } = expectCalcule(computePrescriptionEcheances(faits, BAREMES));
    expect(valeur.agirAuPlusTard).toBe(agirAuPlusTard);
    expect(valeur.lignes.map(({ prescription }) => prescription.statut)).toEqual(["prescrite", "non_prescrite", "non_prescrite"]);
    expect(justification.avertissements.some((phrase) => phrase.includes("déchéance du terme"))).toBe(decheance !== undefined);
  });

  test("un acte qui ne vise qu’une échéance ne sauve qu’elle", () => {
    const reconnaissance = { ...createEvenement({ type: "reconnaissance", date: "2025-06-01" }), echeanceIds: ["e1"] };
    expect(derniers(createFaits({ evenements: [reconnaissance] }))).toEqual(["2030-05-31", "2026-12-14", "2028-01-14"]);
    expect(derniers(createFaits({ evenements: [createEvenement({ type: "reconnaissance", date: "2025-06-01" })] }))).toEqual(["2030-05-31", "2030-05-31", "2030-05-31"]);
  });

  test("sans échéance elle les demande, et un refus ne rend pas un calcul partiel", () => {
    expect(computePrescriptionEcheances(createFaits({ echeances: [] }), BAREMES)).toEqual({ kind: "incomplet", manquants: ["au moins une échéance"] });
    expect(computePrescriptionEcheances(createFaits({ nature: "inconnue" }), BAREMES).kind).toBe("inapplicable");
  });

  test("quand tout est perdu ou interrompu, il n’y a plus de jour limite", () => {
    const { valeur } = expectCalcule(computePrescriptionEcheances(createFaits({ evenements: [createEvenement({ type: "assignation", date: "2025-06-01" })] }), BAREMES));
    expect(valeur.agirAuPlusTard).toBeUndefined();
  });
});
