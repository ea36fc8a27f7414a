import { expect, test } from "vitest";
import { findEnteteReleve } from "#shared/imports/banque-csv-entete.ts";

test.each([
  ["Date;Libellé;Montant", { date: 0, libelle: 1, montant: 2 }],
  ["Date opération;Date valeur;Libellé;Débit;Crédit", { date: 0, dateValeur: 1, libelle: 2, debit: 3, credit: 4 }],
  ["Booking date,Counterparty,Amount,Currency,Reference", { date: 0, tiers: 1, montant: 2, devise: 3, reference: 4 }],
])("«\u00A0%s\u00A0» is the header of a bank’s table", (ligne, rangs) => {
  expect(findEnteteReleve(`${ligne}\n`)?.rangs).toEqual(rangs);
});

test.each(["Code client;Nom;Pièce;Date;Solde", "JournalCode;EcritureDate;Debit;Credit", "Date;Libellé", "Date;Libellé;N° facture;Montant", "nom;siren;ville"])("«\u00A0%s\u00A0» is not", (ligne) => {
  expect(findEnteteReleve(`${ligne}\n`)).toBeUndefined();
});

test("a designated column that the file does not have makes no header", () => {
  expect(findEnteteReleve("a;b;c\n", { date: "a", libelle: "b", montant: "x" })).toBeUndefined();
});
