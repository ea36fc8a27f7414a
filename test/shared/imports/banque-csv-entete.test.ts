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
  expect(findEnteteReleve("a;b;c\n", { releve: { colonnes: { date: "a", libelle: "b", montant: "x" } } })).toBeUndefined();
});

test("designated by rank, without a header, under titles, or remembered by its header", () => {
  const sansEntete = "01/02/2026;VIR DUPOND;10,00\n02/02/2026;FRAIS;-1,00\n";
  expect(findEnteteReleve(sansEntete, { releve: { colonnes: { date: "#1", libelle: "#2", montant: "#3" } }, ligneEntete: 0 })).toMatchObject({ ligne: 0, rangs: { date: 0, libelle: 1, montant: 2 } });
  const titre = "Compte;12;EUR\n\nQuand;Quoi;Combien\n01/02/2026;VIR;10,00\n";
  const colonnes = { date: "Quand", libelle: "Quoi", montant: "Combien" };
  expect(findEnteteReleve(titre)).toBeUndefined();
  expect(findEnteteReleve(titre, { releve: { colonnes, isInverse: true }, ligneEntete: 3 })).toMatchObject({ ligne: 3, isInverse: true });
  const memoire = [{ cle: "quand|quoi|combien", colonnes, releve: { ordre: "mois-jour" as const } }];
  expect(findEnteteReleve("QUAND;quoi;Combien;\n".replace(";\n", "\n"), { memoire })).toMatchObject({ ordre: "mois-jour", rangs: { date: 0, libelle: 1, montant: 2 } });
  expect(findEnteteReleve(titre, { memoire: [{ cle: "quand|quoi|combien", colonnes }] })).toBeUndefined();
});
