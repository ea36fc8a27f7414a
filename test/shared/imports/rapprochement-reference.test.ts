import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { proposeParReference } from "#shared/imports/rapprochement-reference.ts";
import { createEtatInvente, creance, operation } from "../../support/encours-builder.ts";

const GARAGE = [{ debiteurId: "garage", par: "nom" }] as const;
const etat = createEtatInvente([creance("FA-100", 500), creance("FA-200", 300), creance("FA-300", 200), creance("FA-400", 0), creance("FA-900", 70, { debiteurId: "hotel" })]);

function propose(somme: number, libelle: string, payeurs: Parameters<typeof proposeParReference>[2] = GARAGE, noms: readonly string[] = ["GARAGE FICTIF"]) {
  const proposee = proposeParReference(etat, operation(somme, libelle, { noms }), payeurs, jour("2026-01-08"));
  return proposee === undefined ? undefined : { ...proposee, parts: proposee.affectations.map((part) => `${part.kind === "reglement" ? (part.numero ?? "dossier") : ""} ${part.montant}`) };
}

describe("by reference", () => {
  test("without a known reference, nothing is said", () => {
    expect(propose(500, "MERCI")).toBeUndefined();
  });

  test("several invoices whose sum is the amount", () => {
    expect(propose(800, "FA100 FA200")).toMatchObject({ certitude: "sur", parts: ["FA-100 500", "FA-200 300"], raison: "Références FA-100 et FA-200, montant exact." });
  });

  test("less than one invoice is a partial payment, less than several waits for a person", () => {
    expect(propose(100, "FA-100")).toMatchObject({ certitude: "sur", parts: ["FA-100 100"], raison: expect.stringMatching(/partiel \(reste 4,00\u00A0€\)/) });
    expect(propose(300, "FA-100 FA-200")).toMatchObject({ certitude: "a-confirmer", parts: ["FA-200 300"], raison: expect.stringMatching(/celui de FA-200/) });
    expect(propose(600, "FA-100 FA-200")).toMatchObject({ certitude: "a-confirmer", parts: ["FA-100 500", "FA-200 100"] });
  });

  test("more than the invoice: the other claims that make the difference, else the dossier", () => {
    expect(propose(700, "FA-100")).toMatchObject({ certitude: "a-confirmer", parts: ["FA-100 500", "FA-300 200"] });
    expect(propose(510, "FA-100")).toMatchObject({ certitude: "a-confirmer", parts: ["FA-100 500", "dossier 10"] });
  });

  test("an invoice already settled is said paid twice, and waits", () => {
    expect(propose(50, "FA-400")).toMatchObject({ certitude: "a-confirmer", parts: ["dossier 50"], raison: expect.stringMatching(/déjà soldée/) });
  });

  test("nobody named: sure for the exact amount only; somebody else: never sure", () => {
    expect(propose(500, "FA-100", [], [])).toMatchObject({ certitude: "sur" });
    expect(propose(100, "FA-100", [], [])).toMatchObject({ certitude: "a-confirmer", raison: expect.stringMatching(/payeur non nommé/) });
    expect(propose(70, "FA-900")).toMatchObject({ certitude: "a-confirmer", raison: expect.stringMatching(/n’est pas ce débiteur/) });
  });

  test("the number of the dossier serves when no invoice is named", () => {
    expect(propose(1000, "dossier 2026-0001")).toMatchObject({ certitude: "sur", parts: ["FA-100 500", "FA-200 300", "FA-300 200"] });
    expect(propose(500, "2026-0001 FA-100")).toMatchObject({ parts: ["FA-100 500"] });
  });
});
