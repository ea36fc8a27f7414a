import { expect, test } from "vitest";
import { createMemoireTextes, detach } from "#shared/imports/banque-memoire.ts";

test("a name or an account read again is the same; what is no IBAN is absent, again", () => {
  const { readNom, readIban } = createMemoireTextes();
  expect([readNom("SOCIÉTÉ FICTIVE"), readNom("SOCIÉTÉ FICTIVE"), readNom("")]).toEqual(["SOCIÉTÉ FICTIVE", "SOCIÉTÉ FICTIVE", ""]);
  expect([readIban("FR76 3000 6000 0112 3456 7890 189"), readIban("FR7630006000011234567890188"), readIban("FR7630006000011234567890188")]).toEqual(["FR7630006000011234567890189", undefined, undefined]);
});

test("more names than are kept are still read right", () => {
  const { readNom } = createMemoireTextes();
  const noms = Array.from({ length: 10_050 }, (_vide, rang) => `Client ${rang % 10_020}`);
  expect(noms.map(readNom)).toEqual(noms);
});

test("a detached text says the same", () => {
  expect([detach("court"), detach("un texte plus long que douze"), detach("")]).toEqual(["court", "un texte plus long que douze", ""]);
});
