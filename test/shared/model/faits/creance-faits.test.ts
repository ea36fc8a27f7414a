import { expect, test } from "vitest";
import { avoirContenu, creanceContenu, evenementContenu, ISSUES_INSTANCE, KINDS_EVENEMENT, NATURES_CREANCE, ORIGINES_ECHEANCE, ouvertureContenu, regimeTauxSchema, reglementContenu } from "#shared/model/faits/creance-faits.ts";

const ID = "a".repeat(20);

test("une créance se contente de son numéro et de son montant : ce qui manque est inconnu, pas nul", () => {
  expect(creanceContenu.parse({ creanceId: ID, numero: "F-25-0412", montantTtc: 120_000 })).toEqual({ creanceId: ID, numero: "F-25-0412", montantTtc: 120_000 });
});

test.each<[string, object]>([
  ["des centimes fractionnés", { montantTtc: 1200.5 }],
  ["un jour impossible", { echeance: "2026-02-30" }],
  ["une nature inventée", { nature: "fiscale" }],
  ["un numéro vide", { numero: "" }],
  ["une échéance d’origine inconnue", { origineEcheance: "devinee" }],
])("une créance refuse %s", (_nom, faute) => {
  expect(creanceContenu.safeParse({ creanceId: ID, numero: "F", montantTtc: 1, ...faute }).success).toBe(false);
});

test("le taux conventionnel veut son taux, le taux légal sa mise en demeure", () => {
  expect(regimeTauxSchema.safeParse({ regime: "l441-10-defaut" }).success).toBe(true);
  expect(regimeTauxSchema.safeParse({ regime: "conventionnel", tauxPpm: 120_000 }).success).toBe(true);
  expect(regimeTauxSchema.safeParse({ regime: "conventionnel" }).success).toBe(false);
  expect(regimeTauxSchema.safeParse({ regime: "legal", miseEnDemeureLe: "2026-03-02" }).success).toBe(true);
  expect(regimeTauxSchema.safeParse({ regime: "legal" }).success).toBe(false);
});

test("une ouverture, un avoir, un règlement nomment ce qu’ils touchent", () => {
  expect(ouvertureContenu.safeParse({ reference: "2026-001", creancierId: ID, debiteurId: ID }).success).toBe(true);
  expect(ouvertureContenu.safeParse({ reference: "2026-001", creancierId: ID }).success).toBe(false);
  expect(avoirContenu.safeParse({ avoirId: ID, montant: 100 }).success).toBe(true);
  expect(reglementContenu.safeParse({ reglementId: ID }).success).toBe(false);
});

test("chaque événement et chaque issue de la liste est admis, aucun autre", () => {
  for (const kind of KINDS_EVENEMENT) for (const issue of ISSUES_INSTANCE) expect(evenementContenu.safeParse({ evenementId: ID, kind, issue }).success).toBe(true);
  expect(evenementContenu.safeParse({ evenementId: ID, kind: "appel" }).success).toBe(false);
  for (const liste of [NATURES_CREANCE, ORIGINES_ECHEANCE, KINDS_EVENEMENT, ISSUES_INSTANCE]) expect(new Set(liste).size).toBe(liste.length);
});
