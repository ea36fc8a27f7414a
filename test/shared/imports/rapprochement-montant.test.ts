import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { proposeParMontant } from "#shared/imports/rapprochement-montant.ts";
import type { PayeurReconnu } from "#shared/imports/rapprochement-nom.ts";
import { createEtatInvente, creance, operation } from "../../support/encours-builder.ts";

const etat = createEtatInvente([creance("FA-1", 500), creance("FA-2", 300, { echeance: "2025-10-31" }), creance("FA-3", 300, { echeance: "2025-11-30" }), creance("FA-9", 0, { debiteurId: "hotel" })]);

function propose(somme: number, par: PayeurReconnu["par"] = "nom", debiteurs: readonly string[] = ["garage"]) {
  const proposee = proposeParMontant(etat, operation(somme), debiteurs.map((debiteurId) => ({ debiteurId, par })), jour("2026-01-08"));
  return { ...proposee, parts: proposee.affectations.map((part) => `${part.kind === "reglement" ? (part.numero ?? "dossier") : ""} ${part.montant}`) };
}

describe("by payer and amount", () => {
  test("the amount of one invoice, or of everything due, is sure; of two equal invoices, the oldest is proposed", () => {
    expect(propose(500)).toMatchObject({ certitude: "sur", parts: ["FA-1 500"] });
    expect(propose(1100)).toMatchObject({ certitude: "sur", parts: ["FA-2 300", "FA-3 300", "FA-1 500"] });
    expect(propose(300)).toMatchObject({ certitude: "a-confirmer", parts: ["FA-2 300"] });
    expect(propose(500, "mention")).toMatchObject({ certitude: "a-confirmer" });
  });

  test("a sum of invoices is sure when the account is known, proposed when only the name is", () => {
    expect(propose(600, "iban")).toMatchObject({ certitude: "sur", parts: ["FA-2 300", "FA-3 300"] });
    expect(propose(600)).toMatchObject({ certitude: "a-confirmer" });
    expect(propose(800, "iban")).toMatchObject({ certitude: "a-confirmer", raison: expect.stringMatching(/montant d’aucune facture/) });
  });

  test("a debtor who owes nothing more, one without a dossier, several who answer", () => {
    expect(propose(40, "nom", ["hotel"])).toMatchObject({ certitude: "a-confirmer", parts: ["dossier 40"], raison: expect.stringMatching(/ne doit plus rien/) });
    expect(propose(40, "nom", ["inconnu"])).toMatchObject({ certitude: "inconnu", parts: [] });
    expect(propose(500, "nom", ["garage", "hotel"])).toMatchObject({ certitude: "inconnu", parts: [], raison: expect.stringMatching(/GARAGE FICTIF SARL et HÔTEL INVENTÉ/) });
  });

  test("nobody known: never placed, the same amounts are told", () => {
    expect(propose(500, "nom", [])).toMatchObject({ certitude: "inconnu", parts: [], raison: expect.stringMatching(/Même montant que FA-1 \(GARAGE FICTIF SARL\)/) });
  });
});
