import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { readOrdre } from "#shared/model/ordre-effacement.ts";
import { factsOf, id } from "../../support/dossier-builder.ts";

const sujet = createSujetId("effacement", id("e"));
const base = { sujet, dateFait: jour("2026-11-21"), remplace: [] } as const;
const PROPOSITION: FaitBrouillon = { ...base, type: "demande-effacement", contenu: { dossiers: [id("a")], debiteurs: [], demandeur: "Léa Roux" } };
const ORDRE: FaitBrouillon = { ...base, type: "effacement", contenu: { sujets: [`dossier/${id("a")}`, "personne/Martin"], faits: [`${"a".repeat(16)}.${"b".repeat(8)}:12`, "../coffre"], frontiere: { ["a".repeat(16)]: 40 }, demandeur: "Léa Roux", approbateur: "Karim Petit" } };
const createVisa = (approbateur: string, decision: "accorde" | "refuse" = "accorde", isSeul?: true): FaitBrouillon => ({ ...base, type: "visa-effacement", contenu: { decision, approbateur, ...(isSeul === undefined ? {} : { isSeul }) } });
const read = (...brouillons: readonly FaitBrouillon[]) => readOrdre(factsOf(...brouillons), id("e"));

describe("an order of the team is carried out by a post of itself", () => {
  test("when another person approved it: what it erases are identifiers, and nothing of another shape", () => {
    expect(read(PROPOSITION, createVisa("Karim Petit"), ORDRE)).toEqual({ ok: true, demande: { id: id("e"), sujets: [`dossier/${id("a")}`], faits: [`${"a".repeat(16)}.${"b".repeat(8)}:12`], frontiere: { ["a".repeat(16)]: 40 } } });
  });

  test.each([
    ["its proposal has not come", [createVisa("Karim Petit"), ORDRE], /pas encore arrivé en entier/],
    ["it was not ordered", [PROPOSITION, createVisa("Karim Petit")], /pas encore arrivé en entier/],
    ["its approval has not come", [PROPOSITION, ORDRE], /approbation de cet effacement n’est pas encore arrivée/],
    ["its last answer refuses it", [PROPOSITION, createVisa("Karim Petit"), createVisa("Anne Roy", "refuse"), ORDRE], /a été refusé/],
    ["one person proposed and approved it", [PROPOSITION, createVisa("Léa Roux"), ORDRE], /personne d’autre/],
    ["one person confirmed it twice, alone", [PROPOSITION, createVisa("Léa Roux", "accorde", true), ORDRE], /personne d’autre/],
  ])("never when %s", (_cas, brouillons, motif) => {
    const lu = read(...brouillons);
    expect(lu.ok).toBe(false);
    expect(lu).toHaveProperty("motif", expect.stringMatching(motif));
  });

  test("facts of another erasure give it nothing", () => {
    const autre = createSujetId("effacement", id("f"));
    const visa = { ...createVisa("Karim Petit"), sujet: autre };
    expect(read(PROPOSITION, visa, ORDRE).ok).toBe(false);
  });
});
