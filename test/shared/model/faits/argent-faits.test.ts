import { expect, test } from "vitest";
import { conventionSchema, depenseContenu, denouementContenu, planContenu, reversementContenu } from "#shared/model/faits/argent-faits.ts";
import { reglementContenu } from "#shared/model/faits/creance-faits.ts";
import { id } from "../../../support/dossier-builder.ts";

test("a payment says by which way it came, and stays readable without", () => {
  const nu = { reglementId: id("r"), montant: 100 };
  expect(reglementContenu.parse(nu)).toEqual(nu);
  expect(reglementContenu.safeParse({ ...nu, canal: "carpa", dateValeur: "2026-11-02", principalDabord: "decision", pieceId: id("p") }).success).toBe(true);
  expect(reglementContenu.safeParse({ ...nu, canal: "facteur" }).success).toBe(false);
  expect(reglementContenu.safeParse({ ...nu, principalDabord: "habitude" }).success).toBe(false);
});

test("a reversement settles at least one payment", () => {
  expect(reversementContenu.safeParse({ reversementId: id("v"), reglementIds: [], montant: 100 }).success).toBe(false);
});

test("a cost has one of the posts that the rule of their recovery knows, or is a fee", () => {
  expect(depenseContenu.safeParse({ depenseId: id("f"), libelle: "Signification", poste: "acte-prescrit", montant: 100, acte: "signification-injonction" }).success).toBe(true);
  expect(depenseContenu.safeParse({ depenseId: id("f"), libelle: "Timbre", poste: "divers", montant: 100 }).success).toBe(false);
});

test("a plan says what becomes of the interest and how long its clause leaves", () => {
  expect(planContenu.safeParse({ planId: id("p"), sort: "suspendus", regularisation: 8 }).success).toBe(true);
  expect(planContenu.safeParse({ planId: id("p"), sort: "suspendus", regularisation: -1 }).success).toBe(false);
  expect(denouementContenu.safeParse({ denouementId: id("f"), planId: id("p"), fin: "oublie" }).success).toBe(false);
  expect(conventionSchema.safeParse({ mode: "forfait", forfait: 150_000 }).success).toBe(true);
});
