import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { listHypotheses } from "#shared/regles/decompte/hypotheses.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { createFacture, createFaits } from "./faits.ts";

test("chaque hypothèse se nomme en français, cite un texte, et a son identifiant", () => {
  const legal = createFacture({ id: "L", taux: { regime: "legal", miseEnDemeureLe: jour("2026-04-10") } });
  const faits = createFaits({
    creances: [createFacture(), legal], titre: { executoireLe: jour("2026-05-10"), prononceLe: jour("2026-05-01") }, ouvertureProcedureCollectiveLe: jour("2026-10-01"),
    reglements: [{ date: jour("2026-06-01"), montant: montant(1) }, { date: jour("2026-06-02"), montant: montant(2) }], avoirs: [{ creanceId: "F1", date: jour("2026-06-03"), montant: montant(3) }],
  });
  const hypotheses = listHypotheses({ faits, baremes: BAREMES });
  expect(new Set(hypotheses.map(({ id }) => id)).size).toBe(hypotheses.length);
  expect(hypotheses.length).toBeGreaterThan(20);
  for (const { libelle, references } of hypotheses) {
    expect(libelle).toMatch(/^[\p{Ll}\d]/u);
    expect(references[0].article.length).toBeGreaterThan(2);
  }
});
