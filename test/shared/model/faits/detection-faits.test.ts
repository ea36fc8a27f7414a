import { expect, test } from "vitest";
import { detectionContenu, encoursContenu, plafondsContenu, portionContenu, posteSuivi, signalementContenu, triContenu } from "#shared/model/faits/detection-faits.ts";

const POSTE = { cle: "s|C1|F1", numero: "F1", dateFacture: "2025-01-10", montantInitial: 1200, reste: 1000, compte: "411000", imputations: [] };

test("the rules of detection are bounded, each reason known", () => {
  const regles = { joursRetard: 30, montantMinimum: 0, natures: [], directes: ["litige", "prescription-proche"] };
  expect(detectionContenu.safeParse(regles).success).toBe(true);
  expect(detectionContenu.safeParse({ ...regles, joursRetard: -1 }).success).toBe(false);
  expect(detectionContenu.safeParse({ ...regles, relances: 0 }).success).toBe(false);
  expect(detectionContenu.safeParse({ ...regles, directes: ["humeur"] }).success).toBe(false);
});

test("what is followed has its account, its day and at least one item", () => {
  const encours = { importId: "i".repeat(20), creancierId: "c".repeat(20), code: "C1", constateLe: "2025-12-31", postes: [POSTE] };
  expect(posteSuivi.safeParse(POSTE).success).toBe(true);
  expect(encoursContenu.safeParse(encours).success).toBe(true);
  expect(encoursContenu.safeParse({ ...encours, postes: [] }).success).toBe(false);
});

test("a decision has its reason, a save its rank, a ceiling its account", () => {
  expect(triContenu.safeParse({ decision: "reporte", motif: "promesse", jusquAu: "2026-01-31" }).success).toBe(true);
  expect(triContenu.safeParse({ decision: "ecarte", motif: "" }).success).toBe(false);
  expect(signalementContenu.safeParse({ signalementId: "s".repeat(20), kind: "relance" }).success).toBe(true);
  expect(portionContenu.safeParse({ rang: 0, total: 2 }).success).toBe(false);
  expect(plafondsContenu.safeParse({ creancierId: "c".repeat(20), constateLe: "2025-12-31", comptes: [{ code: "C1", plafond: 0 }] }).success).toBe(true);
});
