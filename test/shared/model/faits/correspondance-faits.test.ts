import { expect, test } from "vitest";
import { correspondanceContenu } from "#shared/model/faits/correspondance-faits.ts";

test("a header and the meaning of its columns", () => {
  expect(correspondanceContenu.safeParse({ cle: "qui|quoi|combien", colonnes: { nom: "Qui", piece: "Quoi", solde: "Combien" } }).success).toBe(true);
  expect(correspondanceContenu.safeParse({ cle: "", colonnes: {} }).success).toBe(false);
  expect(correspondanceContenu.safeParse({ cle: "x", colonnes: { nom: "" } }).success).toBe(false);
});
