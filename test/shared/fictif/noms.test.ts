import { expect, test } from "vitest";
import { createDebiteurFictif, CREANCIER_FICTIF } from "#shared/fictif/noms.ts";
import { parseSiren } from "#shared/kernel/siren.ts";

test("five hundred companies, five hundred names and right numbers that belong to nobody", () => {
  const societes = Array.from({ length: 500 }, (_vide, rang) => createDebiteurFictif("societe", rang));
  expect(new Set(societes.map(({ nom }) => nom)).size).toBe(500);
  for (const siren of [CREANCIER_FICTIF.siren, ...societes.map((societe) => societe.siren)]) {
    expect(parseSiren(siren ?? "")).toBe(siren);
    expect(siren).toMatch(/^000/);
  }
});

test("past the lists, a number tells two companies apart", () => {
  expect(createDebiteurFictif("societe", 528).nom).toBe(`${createDebiteurFictif("societe", 0).nom} 2`);
});

test("a person has no SIREN and is a consumer", () => {
  expect(createDebiteurFictif("particulier", 12)).toMatchObject({ qualite: "consommateur" });
  expect(createDebiteurFictif("particulier", 12)).not.toHaveProperty("siren");
});
