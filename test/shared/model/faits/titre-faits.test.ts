import { expect, test } from "vitest";
import { gardeContenu, titreContenu } from "#shared/model/faits/titre-faits.ts";

const ID = "a".repeat(20);

test("un titre hors de la liste de L111-3 est refusé ; des sommes non lues restent absentes", () => {
  expect(titreContenu.safeParse({ titreId: ID, type: "8" }).success).toBe(false);
  expect(titreContenu.parse({ titreId: ID, type: "2bis" })).toEqual({ titreId: ID, type: "2bis" });
  expect(titreContenu.safeParse({ titreId: ID, type: "1", principal: 10.5 }).success).toBe(false);
});

test("la grosse est toujours chez quelqu’un", () => {
  expect(gardeContenu.safeParse({ gardeId: ID, titreId: ID, lieu: "service" }).success).toBe(false);
  expect(gardeContenu.safeParse({ gardeId: ID, titreId: ID, lieu: "mandataire", detenteur: "Étude Vasseur", retourPour: "2026-02-30" }).success).toBe(false);
});
