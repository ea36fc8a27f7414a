import { expect, test } from "vitest";
import { findEnteteEcheancier } from "#shared/imports/echeancier-entete.ts";
import { findUsagesMontants, readCellule, readMontant, readNet } from "#shared/imports/echeancier-montant.ts";

const rangee = (...cellules: readonly string[]) => ({ ligne: 7, cellules });
const readTous = (noms: string, lignes: readonly string[]) => {
  const entete = findEnteteEcheancier(noms)!;
  const corps = lignes.map((ligne) => rangee(...ligne.split(";")));
  const usages = findUsagesMontants(entete, corps);
  return corps.map((ligne) => readNet(ligne, entete, usages));
};

test.each([[" ", 0], ["-", 0], ["–", 0], ["1 234,56 D", 123456], ["1 234,56C", -123456], ["12,00 CR", -1200], ["12,00-", -1200], ["(12,00)", -1200], ["€ 12,00", 1200]])("%j is %d centimes", (texte, attendu) => {
  expect(readCellule(texte, ",", "solde")).toEqual({ kind: "lu", montant: attendu });
});

test.each([["9999999999999999"], ["12 USD"], ["#N/A"], ["#FORMULE"], ["douze"]])("%j is no amount", (texte) => {
  expect(readCellule(texte, ",", "solde")).toEqual({ kind: "refus", texte, champ: "solde" });
});

test("an absent column is nil", () => {
  const entete = findEnteteEcheancier("Code;Client;Facture;Date;Débit;Crédit")!;
  expect(readMontant(rangee("C1"), entete, findUsagesMontants(entete, []), "debit")).toEqual({ kind: "lu", montant: 0 });
});

test("credits written as negative numbers are added, not subtracted twice", () => {
  expect(readTous("Code;Client;Facture;Date;Débit;Crédit", ["C1;X;F1;d;100,00;", "C1;X;A1;d;;-40,00"])).toEqual([{ kind: "lu", montant: 10000 }, { kind: "lu", montant: -4000 }]);
  expect(readTous("Code;Client;Facture;Date;Débit;Crédit", ["C1;X;F1;d;100,00;", "C1;X;A1;d;;40,00"])).toEqual([{ kind: "lu", montant: 10000 }, { kind: "lu", montant: -4000 }]);
});

test("beside debit and credit, a running balance is not what remains of a line; what is due of it is", () => {
  const noms = "Code;Client;Facture;Date;Débit;Crédit;Solde";
  expect(readTous(noms, ["C1;X;F1;d;100,00;;100,00", "C1;X;F2;d;50,00;;150,00"])).toEqual([{ kind: "lu", montant: 10000 }, { kind: "lu", montant: 5000 }]);
  expect(readTous(noms, ["C1;X;F1;d;100,00;;60,00", "C1;X;F2;d;50,00;;50,00"])).toEqual([{ kind: "lu", montant: 6000, initial: 10000 }, { kind: "lu", montant: 5000 }]);
  expect(readTous("Code;Client;Facture;Date;Débit;Crédit;Reste dû", ["C1;X;F1;d;100,00;;150,00"])).toEqual([{ kind: "lu", montant: 15000, initial: 10000 }]);
});

test("a column of its own says debit or credit", () => {
  expect(readTous("Code;Client;Facture;Échéance;Montant;Sens", ["C1;X;F1;d;10,00;D", "C1;X;A1;d;4,00;C", "C1;X;A2;d;-4,00;C"])).toEqual([{ kind: "lu", montant: 1000 }, { kind: "lu", montant: -400 }, { kind: "lu", montant: -400 }]);
});

test("without any other amount, the buckets are the amount", () => {
  expect(readTous("Code;Client;Facture;Échéance;Non échu;1-30;31-60;> 60", ["C1;X;F1;d;10,00;;;", "C1;X;F2;d;;;;5,00", "C1;X;F3;d;;x;;"])).toEqual([{ kind: "lu", montant: 1000 }, { kind: "lu", montant: 500 }, { kind: "refus", texte: "x (1-30)", champ: "solde" }]);
});
