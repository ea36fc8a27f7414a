import fc from "fast-check";
import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { FaitsReglement } from "#shared/regles/decompte/decompte.ts";
import { listMouvements } from "#shared/regles/decompte/mouvements.ts";
import { createFaits } from "./faits.ts";

const reglement = (date: string, somme: number, reste: Partial<FaitsReglement> = {}): FaitsReglement => ({ date: jour(date), montant: montant(somme), ...reste });

test("par jour ; le même jour, l’avoir, puis le règlement qui nomme des frais, une créance, rien ; le plus grand d’abord", () => {
  const reglements = [
    reglement("2026-05-02", 1), reglement("2026-05-01", 10), reglement("2026-05-01", 20), reglement("2026-05-01", 5, { creanceId: "F2" }),
    reglement("2026-05-01", 5, { creanceId: "F1" }), reglement("2026-05-01", 9, { fraisId: "D" }), reglement("2026-05-01", 5, { creanceId: "F1", principalDabord: "convention" }),
  ];
  const avoirs = [{ creanceId: "F2", date: jour("2026-05-01"), montant: montant(1) }, { creanceId: "F1", date: jour("2026-05-01"), montant: montant(1) }];
  expect(listMouvements(createFaits({ reglements, avoirs })).map(({ kind, rang }) => `${kind} ${rang}`)).toEqual([
    "avoir 1", "avoir 0", "reglement 5", "reglement 4", "reglement 6", "reglement 3", "reglement 2", "reglement 1", "reglement 0",
  ]);
});

test("l’ordre de saisie ne change jamais l’ordre du calcul", () => {
  const quelconques = fc.array(fc.record({ date: fc.constantFrom(jour("2026-05-01"), jour("2026-05-02")), montant: fc.nat({ max: 3 }).map(montant), creanceId: fc.option(fc.constantFrom("F1", "F2"), { nil: undefined }) }));
  const list = (reglements: readonly FaitsReglement[]) => listMouvements(createFaits({ reglements })).map((mouvement) => mouvement.kind === "reglement" && mouvement.reglement);
  fc.assert(fc.property(quelconques, (reglements) => {
    expect(list(reglements.toReversed())).toEqual(list(reglements));
  }));
});
