import { expect, test } from "vitest";
import { montant } from "#shared/kernel/montant.ts";
import { formatNomReleve, listEcarts } from "#shared/imports/banque-solde.ts";
import type { Releve } from "#shared/imports/lecture-releves.ts";

const BASE: Releve = { compte: { iban: "FR7630006000011234567890189" }, reference: "2026-01", mouvements: [], controle: { nombre: 0, somme: "0" } };

test("only what does not foot is said, with its gap and its currency", () => {
  expect(listEcarts([BASE, { ...BASE, ecart: montant(0) }])).toEqual([]);
  expect(listEcarts([{ ...BASE, ecart: montant(-1250) }, { ...BASE, devise: "USD", ecart: montant(5) }])).toEqual([
    "Relevé 2026-01 du compte FR7630006000011234567890189\u00A0: solde d’ouverture et mouvements ne font pas le solde de clôture (écart de −12,50\u00A0€).",
    "Relevé 2026-01 du compte FR7630006000011234567890189\u00A0: solde d’ouverture et mouvements ne font pas le solde de clôture (écart de 0,05\u00A0USD).",
  ]);
});

test("a statement without a name is a statement", () => {
  expect(formatNomReleve({ ...BASE, compte: { numero: "12" } })).toBe("Relevé 2026-01 du compte 12");
  expect(formatNomReleve({ compte: {}, mouvements: [], controle: BASE.controle })).toBe("Relevé");
});
