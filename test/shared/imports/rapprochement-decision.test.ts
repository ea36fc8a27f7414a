import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { montant } from "#shared/kernel/montant.ts";
import { computeTotaux, type Decision, findDecision, isADecider } from "#shared/imports/rapprochement-decision.ts";
import type { Affectation } from "#shared/imports/rapprochement-modele.ts";
import { proposition } from "../../support/encours-builder.ts";

const PART: Affectation = { kind: "reglement", dossierId: "d", debiteurId: "b", montant: montant(5) };

describe("decisions on payments", () => {
  test("what is sure is accepted, everything else waits, until a person says otherwise", () => {
    const sure = proposition(5, { affectations: [PART] });
    expect(findDecision(sure, new Map())).toEqual({ kind: "accepte", affectations: [PART] });
    expect(findDecision(proposition(5, { certitude: "a-confirmer", affectations: [PART] }), new Map())).toEqual({ kind: "attente" });
    expect(findDecision(sure, new Map([["p5", { kind: "ignore", motif: "x" }]]))).toEqual({ kind: "ignore", motif: "x" });
    expect((["sur", "a-confirmer", "inconnu", "deja", "sans-objet"] as const).map((certitude) => isADecider(proposition(1, { certitude })))).toEqual([true, true, true, false, false]);
  });

  test("the parts make the whole, whatever the decisions", () => {
    const choix = fc.constantFrom<Decision | undefined>(undefined, { kind: "attente" }, { kind: "ignore", motif: "x" }, { kind: "accepte", affectations: [PART] }, { kind: "accepte", affectations: [{ kind: "rejet", reglementId: "r", dossierId: "d", debiteurId: "b", montant: montant(5) }] }, { kind: "accepte", affectations: [] });
    const ligne = fc.tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.constantFrom("sur", "a-confirmer", "inconnu", "deja", "sans-objet" as const), choix);
    fc.assert(fc.property(fc.array(ligne, { maxLength: 30 }), (lignes) => {
      const propositions = lignes.map(([somme, certitude], rang) => proposition(somme, { id: String(rang), certitude }));
      const { total, ...parts } = computeTotaux(propositions, new Map(lignes.flatMap(([, , decision], rang) => (decision === undefined ? [] : [[String(rang), decision]]))));
      expect(Object.values(parts).reduce((somme, part) => somme + part.montant, 0)).toBe(total.montant + 0);
      expect(Object.values(parts).reduce((somme, part) => somme + part.nombre, 0)).toBe(lignes.length);
      expect(total.nombre).toBe(lignes.length);
    }));
  });
});
