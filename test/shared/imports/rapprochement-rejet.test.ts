import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { ReglementConnu } from "#shared/imports/rapprochement-modele.ts";
import { formatMotifRetour, proposeRejet } from "#shared/imports/rapprochement-rejet.ts";
import { createEtatInvente, creance, operation } from "../../support/encours-builder.ts";

function recu(reglementId: string, somme: number, reste: Partial<ReglementConnu> = {}): ReglementConnu {
  return { reglementId, dossierId: "dossier-garage", debiteurId: "garage", creanceId: "garage/FA-1", numero: "FA-1", date: jour("2026-01-05"), montant: montant(somme), references: [], ...reste };
}

function propose(reglements: readonly ReglementConnu[], somme: number, libelle = "REJET", reste: Parameters<typeof operation>[2] = {}) {
  return proposeRejet(createEtatInvente([creance("FA-1234", 0)], { reglements }), operation(somme, libelle, reste), [{ debiteurId: "garage", par: "nom" }], jour("2026-01-20"));
}

describe("a payment that comes back", () => {
  test("the end-to-end reference decides between two payments of one amount", () => {
    const proposee = propose([recu("a", 500, { bout: "E2E-1" }), recu("b", 500, { bout: "E2E-2" })], -500, "REJET", { bout: "e2e 1" });
    expect(proposee).toMatchObject({ certitude: "sur", affectations: [{ kind: "rejet", reglementId: "a", montant: 500 }] });
  });

  test("otherwise the invoice, otherwise the debtor; two answers: the last one, to be confirmed", () => {
    expect(propose([recu("a", 500, { creanceId: "garage/FA-1234" }), recu("b", 500)], -500, "REJET FA-1234")).toMatchObject({ certitude: "sur", affectations: [{ reglementId: "a" }] });
    expect(propose([recu("a", 500), recu("b", 500, { date: jour("2026-01-10") })], -500)).toMatchObject({ certitude: "a-confirmer", affectations: [{ reglementId: "b" }] });
  });

  test("the parts of one transfer come back together", () => {
    expect(propose([recu("a", 300, { mouvementId: "m" }), recu("b", 200, { mouvementId: "m" })], -500).affectations.map(({ montant: part }) => part)).toEqual([300, 200]);
  });

  test("another amount, a later day or a payment already returned is not the one", () => {
    for (const autre of [recu("a", 400), recu("a", 500, { date: jour("2026-01-21") }), recu("a", 0)]) expect(propose([autre], -500)).toMatchObject({ certitude: "inconnu", affectations: [] });
  });

  test("the code of the bank is said in words when it is known", () => {
    expect(["AC04", "ZZ99"].map((motifRetour) => formatMotifRetour(operation(-1, "x", { motifRetour })))).toEqual(["compte clos (AC04)", "ZZ99"]);
    expect(formatMotifRetour(operation(-1, "CHEQUE IMPAYE"))).toBe("CHEQUE IMPAYE");
  });
});
