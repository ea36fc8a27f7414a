import { describe, expect, test } from "vitest";
import { findObjetId, listAppuis } from "#shared/suivi/objets.ts";
import { avoir, factsOf, facture, id, ouverture } from "../../support/dossier-builder.ts";

const [ouvert, creance, deduit] = factsOf(ouverture({ importId: id("i") }), facture("a", "10,00"), avoir("v", "5,00", "2026-04-01", { creanceId: id("a") }));

describe("what a fact creates and what it rests on", () => {
  test("an invoice is an object; the opening is the dossier itself", () => {
    expect(findObjetId(creance!)).toBe(id("a"));
    expect(findObjetId(ouvert!)).toBeUndefined();
  });

  test("a credit note rests on its invoice, a dossier on its parties and its import", () => {
    expect(listAppuis(deduit!)).toEqual([id("a")]);
    expect(listAppuis(ouvert!)).toEqual([id("c"), id("b"), id("i")]);
    expect(listAppuis(creance!)).toEqual([]);
  });
});
