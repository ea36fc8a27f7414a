import { expect, test } from "vitest";
import { findDepartement } from "#shared/regles/competence/annuaire.ts";
import { ANNUAIRE } from "../../../support/annuaire.ts";

test("the index holds every commune, jurisdiction and ressort of the files", () => {
  expect(ANNUAIRE.version).toBe("2026-11-21");
  expect(ANNUAIRE.juridictions.size).toBe(481);
  expect(ANNUAIRE.communes.size).toBe(34_969);
  expect(ANNUAIRE.groupes.size + ANNUAIRE.ambigus.size).toBe(34_963);
  expect(ANNUAIRE.communesParCodePostal.get("01260")?.length).toBeGreaterThan(1);
});

test("today's commune comes before a former one of the same name", () => {
  const [premier] = ANNUAIRE.lieuxParNom.get("arbignieu") ?? [];
  expect(premier).toMatchObject({ ancienne: { nom: "Arbignieu" } });
  expect(ANNUAIRE.lieuxParNom.get("chateauchinon")?.map(({ commune }) => commune.insee)).toEqual(["58062", "58063"]);
});

test.each([["01001", "01"], ["2A004", "2A"], ["97105", "971"], ["98818", "988"]])("%s is in the department %s", (insee, departement) => {
  expect(findDepartement(insee)).toBe(departement);
});
