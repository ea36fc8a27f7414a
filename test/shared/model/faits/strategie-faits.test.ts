import { expect, test } from "vitest";
import { circonstancesContenu, hypotheseContenu, strategieContenu, VOIES } from "#shared/model/faits/strategie-faits.ts";
import { jour } from "#shared/kernel/jour.ts";
import { findValeurCalculee } from "#shared/kernel/resultat.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { listVoies } from "#shared/regles/voies/comparaison.ts";

test("a person chooses among the routes that the rules compare, no other and none missing", () => {
  const comparees = findValeurCalculee(listVoies({ au: jour("2026-11-29"), pieces: [] }, createBaremes())) ?? [];
  expect(comparees.map(({ resultat }) => resultat.valeur.id).toSorted()).toEqual([...VOIES].toSorted());
  expect(strategieContenu.safeParse({ voie: "duel", arreteAu: "2026-11-29" }).success).toBe(false);
});

test("chances go from 0 to 100, and nothing has to be supposed", () => {
  expect(hypotheseContenu.safeParse({ voie: "execution", chances: 101 }).success).toBe(false);
  expect(hypotheseContenu.safeParse({ voie: "execution" }).success).toBe(true);
  expect(circonstancesContenu.safeParse({}).success).toBe(true);
});
