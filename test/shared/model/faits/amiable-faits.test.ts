import { expect, test } from "vitest";
import { promesseContenu } from "#shared/model/faits/amiable-faits.ts";
import { evenementContenu } from "#shared/model/faits/creance-faits.ts";

const ID = "a".repeat(20);

test("a promise is an amount and a day", () => {
  expect(promesseContenu.safeParse({ promesseId: ID, montant: 120_000, pourLe: "2026-12-15" }).success).toBe(true);
  expect(promesseContenu.safeParse({ promesseId: ID, montant: 120_000 }).success).toBe(false);
});

test("an event may say how it was sent, and an older one that does not is still read", () => {
  expect(evenementContenu.safeParse({ evenementId: ID, kind: "relance" }).success).toBe(true);
  expect(evenementContenu.safeParse({ evenementId: ID, kind: "mise_en_demeure", canal: "lrar", numeroEnvoi: "1A 123 456 7890 1", recuLe: "2026-09-24", suiteEnvoi: "remis" }).success).toBe(true);
  expect(evenementContenu.safeParse({ evenementId: ID, kind: "relance", canal: "pigeon" }).success).toBe(false);
});
