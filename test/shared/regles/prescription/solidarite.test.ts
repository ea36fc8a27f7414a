import { describe, expect, test } from "vitest";
import { computePrescription, type Oblige } from "#shared/regles/prescription/prescription.ts";
import { findOpposabilite } from "#shared/regles/prescription/solidarite.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { createEvenement, createFaits } from "./faits.ts";
import { CAS_SOLIDARITE } from "./solidarite.cas.ts";

const OBLIGES: readonly Oblige[] = [
  { id: "s1", nom: "Dupin", lien: "solidaire" }, { id: "s2", nom: "Ravel", lien: "solidaire" }, { id: "p", nom: "Mercier", lien: "principal" },
  { id: "p2", nom: "Fabre", lien: "principal" }, { id: "c", nom: "Lenoir", lien: "caution" }, { id: "c2", nom: "Petit", lien: "caution" },
];
const find = (contre: string | undefined, oblige: string | undefined) => findOpposabilite(createEvenement({ type: "reconnaissance", date: "2024-06-10", ...(contre === undefined ? {} : { contre }) }), { oblige, obliges: OBLIGES });

describe("l’acte contre l’un, pour l’autre (C. civ., art. 2245 et 2246)", () => {
  test.each(CAS_SOLIDARITE)("$regle : $nom ($source)", ({ contre, pour, isOpposable }) => {
    expect(find(contre, pour)?.isOpposable).toBe(isOpposable);
    const faits = { ...createFaits({ execution: "2022-03-15", evenements: [{ type: "reconnaissance", date: "2024-06-10", contre }] }), oblige: pour, obliges: OBLIGES };
    const { valeur, justification } = expectCalcule(computePrescription(faits, BAREMES));
    expect(valeur.dernierJour).toBe(isOpposable ? "2029-06-09" : "2027-03-14");
    expect(justification.etapes.some(({ libelle }) => libelle.includes("l’acte contre"))).toBe(true);
  });

  test("un acte qui ne vise personne en particulier, ou celui que l’on suit, compte sans autre règle", () => {
    expect(find(undefined, "s1")).toBeUndefined();
    expect(find("s1", "s1")).toBeUndefined();
    expect(find("s1", undefined)).toBeUndefined();
  });

  test("un obligé dont le lien n’est pas connu ne profite pas au créancier", () => {
    expect(find("inconnu", "s1")).toMatchObject({ isOpposable: false, motif: expect.stringContaining("n’est pas connu") as string });
  });
});
