import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { Imputation } from "#shared/regles/decompte/decompte.ts";
import type { Reste } from "#shared/regles/decompte/imputation.ts";
import { addIndemnites, type Poche, splitRestes } from "#shared/regles/decompte/restes.ts";

const reste = (rang: number, somme: number, cible: { readonly creanceId?: string; readonly fraisId?: string } = {}): Reste => ({ rang, montant: somme, reglement: { date: jour("2026-05-01"), montant: montant(somme), ...cible } });
const POCHES: readonly Poche[] = [{ kind: "indemnite", id: "A", du: 4000 }, { kind: "indemnite", id: "B", du: 4000 }, { kind: "frais", id: "D", du: 1000 }];
const split = (...restes: readonly Reste[]) => {
  const { versements, tropPercu } = splitRestes(restes, POCHES);
  return [...versements.map(({ poche, montant: part }) => `${poche.id} ${part}`), `trop ${tropPercu}`];
};

describe("ce que les règlements laissent après le principal (R-IMP-03)", () => {
  test("les indemnités dans leur ordre, puis les frais, puis le trop-perçu", () => {
    expect(split(reste(0, 5000), reste(1, 6000))).toEqual(["A 4000", "B 1000", "B 3000", "D 1000", "trop 2000"]);
  });

  test("le règlement d’une créance ne paie que son indemnité, celui de frais que ces frais", () => {
    expect(split(reste(0, 5000, { creanceId: "B" }), reste(1, 1500, { fraisId: "D" }))).toEqual(["B 4000", "D 1000", "trop 1500"]);
  });
});

test("l’indemnité payée rejoint la ligne de son règlement, ou prend sa place à sa date", () => {
  const ligne = (rang: number, date: string): Imputation => ({ kind: "reglement", rang, date: jour(date), surInterets: montant(1), surPrincipal: montant(1), surIndemnite: montant(0) });
  const { versements } = splitRestes([reste(1, 4000), reste(2, 300)], [{ kind: "indemnite", id: "A", du: 4200 }]);
  const lignes = addIndemnites([ligne(0, "2026-04-01"), ligne(1, "2026-05-01"), ligne(3, "2026-06-01")], versements);
  expect(lignes.map(({ rang, surIndemnite }) => [rang, surIndemnite])).toEqual([[0, 0], [1, 4000], [2, 200], [3, 0]]);
});
