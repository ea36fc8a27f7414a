import { describe, expect, test } from "vitest";
import { montant } from "#shared/kernel/montant.ts";
import { affect, listDesignations, listOuvertes, listPieces, listTextes, sumRestes } from "#shared/imports/rapprochement-etat.ts";
import { createEtatInvente, creance, operation } from "../../support/encours-builder.ts";

const creances = [creance("FA-100", 500, { echeance: "2025-11-30" }), creance("FA-200", 300, { echeance: "2025-10-31", avoirs: [{ numero: "AV-77", montant: montant(50) }] }), creance("FA-300", 0)];
const etat = createEtatInvente(creances);

describe("what payments are placed on", () => {
  test("open claims of a debtor, the first to fall due first, the paid ones left out", () => {
    expect(listOuvertes(etat, "garage").map(({ numero }) => numero)).toEqual(["FA-200", "FA-100"]);
    expect(sumRestes(etat, creances)).toBe(800);
  });

  test("a payment fills claims in their order; what is left goes on the dossier", () => {
    expect(affect(etat, listOuvertes(etat, "garage"), montant(900)).map((part) => [part.kind === "reglement" ? part.numero : "", part.montant])).toEqual([["FA-200", 300], ["FA-100", 500], [undefined, 100]]);
    expect(affect(etat, [], montant(10))).toEqual([]);
  });

  test("a credit note that the payer named stands apart from its invoice, and the sum does not change", () => {
    const parts = affect(etat, creances.slice(1, 2), montant(300));
    expect(listPieces(parts, creances, new Set(["AV-77"])).map(({ numero, montant: somme }) => [numero, somme])).toEqual([["FA-200", 350], ["AV-77", -50]]);
    expect(listPieces(parts, creances, new Set()).map(({ numero, montant: somme }) => [numero, somme])).toEqual([["FA-200", 300]]);
  });

  test("a structured reference is searched by what follows its key, in the label too", () => {
    expect(listTextes(operation(1, "RF18539007547034 MERCI", { references: ["RF18539007547034"], bout: "E2E" }))).toBe("RF18539007547034 MERCI | RF18539007547034 | 539007547034 | 539007547034 | E2E");
  });

  test("an invoice, its credit note and its dossier all designate the claim", () => {
    expect(listDesignations(etat, "FA100 / AV-77 / dossier 2026-0001").map(({ par, numero }) => `${par} ${numero}`)).toEqual(["creance FA-100", "avoir AV-77", "dossier 2026-0001", "dossier 2026-0001", "dossier 2026-0001"]);
  });
});
