import { describe, expect, test } from "vitest";
import { isVraie, listChampsCondition, parseCondition } from "#shared/actes/langue/condition.ts";
import type { Valeur } from "#shared/actes/langue/valeur.ts";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";

const VALEURS: Readonly<Record<string, Valeur>> = {
  "debiteur.nature": { kind: "texte", texte: "personne morale" },
  "decompte.total": { kind: "montant", montant: montant(10_000) },
  "parametre.seuil": { kind: "montant", montant: montant(10_000) },
  "acte.isUrgent": { kind: "oui-non", isOui: false },
  "acte.date": { kind: "date", jour: jour("2026-11-21") },
  relances: { kind: "liste", elements: [] },
  "contrat.pieces": { kind: "pieces", numeros: [2] },
};

function evaluate(texte: string): boolean {
  const condition = parseCondition(texte);
  if (condition === undefined) throw new Error(`illisible : ${texte}`);
  return isVraie(condition, { find: (champ) => VALEURS[champ] });
}

describe("a condition", () => {
  test.each([
    ["debiteur.nature = personne morale", true],
    ["debiteur.nature ≠ personne morale", false],
    ["decompte.total > 0", true],
    ["decompte.total ≤ parametre.seuil", true],
    ["decompte.total > parametre.seuil", false],
    ["decompte.total = parametre.seuil", true],
    ["acte.date ≥ 2026-11-21", true],
    ["acte.isUrgent = oui", false],
    ["acte.isUrgent = non", true],
    ["relances vide", true],
    ["relances liste non vide", false],
    ["contrat.pieces non vide", true],
    ["contrat.date renseigné", false],
    ["contrat.date non renseigné", true],
    ["contrat.date > 2020-01-01", false],
    ["relances non vide ou decompte.total > 0", true],
    ["debiteur.nature = personne morale et relances non vide", false],
  ])("%s : %s", (texte, attendu) => {
    expect(evaluate(texte)).toBe(attendu);
  });

  test("what cannot be read is not a condition", () => {
    expect(parseCondition("decompte.total")).toBeUndefined();
    expect(parseCondition("decompte.total > 0 et peut-être")).toBeUndefined();
  });

  test("names every field that it reads, on both sides", () => {
    expect(listChampsCondition(parseCondition("decompte.total > parametre.seuil ou relances vide") ?? [])).toEqual(["decompte.total", "parametre.seuil", "relances"]);
  });
});
