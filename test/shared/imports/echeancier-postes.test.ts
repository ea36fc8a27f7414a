import { expect, test } from "vitest";
import { finishPostes } from "#shared/imports/echeancier-postes.ts";
import { readListe } from "../../support/fec-builder.ts";

test("a customer named TOTAL is a customer, in a list and in an aged balance", () => {
  expect(readListe("Code;Client;Facture;Échéance;Solde\nC9;TOTAL ENERGIES;F1;31/01/2025;10,00\n;TOTAL GÉNÉRAL;;;10,00\n").comptes).toMatchObject([{ code: "C9", nom: "TOTAL ENERGIES", solde: 1000 }]);
  expect(readListe("Code;Client;Solde;Non échu;1-30;> 30\nC9;TOTAL ENERGIES;10,00;10,00;;\nTotal;;10,00;10,00;;\n")).toMatchObject({ controle: { clients: 1, soldeNet: 1000 }, anomalies: [] });
  expect(finishPostes).toBeTypeOf("function");
});

test("a foreign currency is set aside, unless the amount is in euros", () => {
  const noms = "Client;Facture;Échéance;Montant;Devise\n";
  expect(readListe(`${noms}X;F1;31/01/2025;10,00;USD\nX;F2;31/01/2025;5,00;EUR\nX;F3;31/01/2025;1,00;\n`)).toMatchObject({ lignes: { lues: 2, ecartees: 1 }, controle: { soldeNet: 600 }, anomalies: [{ ligne: 2, colonne: "Devise", motif: expect.stringContaining("USD") }] });
  expect(readListe("Client;Facture;Échéance;Amount in local currency;Document currency\nX;F1;31/01/2025;10,00;USD\n").controle.soldeNet).toBe(1000);
});

test("numbers in a column of dates are days of a spreadsheet", () => {
  expect(readListe("Client;Facture;Date;Échéance;Solde\nX;F1;45688;45785.5;10,00\n").comptes[0]?.postes[0]).toMatchObject({ dateFacture: "2025-01-31", echeance: "2025-05-08" });
});

test("no due date at all, and numbers that a spreadsheet has damaged, are said", () => {
  const { avertissements } = readListe("Client;Facture;Date;Solde\nX;1,9E+05;31/01/2025;10,00\n");
  expect(avertissements).toEqual([expect.stringContaining("ne donne pas d’échéance"), expect.stringContaining("1,9E+05")]);
  expect(readListe("Client;Facture;Date;Échéance;Solde\nX;F1;31/01/2025;28/02/2025;10,00\n").avertissements).toEqual([]);
});

test("the buckets of an invoice check its amount", () => {
  const lecture = readListe("Client;Facture;Échéance;Solde;Non échu;1-30;> 30\nX;F1;31/01/2025;10,00;10,00;;\nX;F2;31/01/2025;10,00;;4,00;\n");
  expect(lecture).toMatchObject({ nature: "postes", controle: { soldeNet: 2000 }, anomalies: [{ ligne: 3, isEcartee: false, motif: expect.stringContaining("6,00") }] });
});

test("a SIRET says the SIREN, « AV » a credit note", () => {
  const [compte] = readListe("Client;SIRET;Facture;Type;Échéance;Solde\nX;732 829 320 00074;F1;FA;31/01/2025;10,00\nX;;X2;AV;31/01/2025;-3,00\n").comptes;
  expect(compte).toMatchObject({ siren: "732829320", postes: [{ kind: "facture" }, { kind: "avoir" }] });
});

test("50 000 lines", () => {
  const lignes = Array.from({ length: 50_000 }, (_, rang) => `C${rang % 3000};CLIENT ${rang % 3000};F${rang};15/01/2025;14/02/2025;${rang % 900},${String(rang % 100).padStart(2, "0")}`);
  const lecture = readListe(`Code;Client;Facture;Date;Échéance;Solde\n${lignes.join("\n")}\n`);
  expect(lecture).toMatchObject({ anomaliesTotal: 0, controle: { lignes: 50_000, clients: 3000 } });
});
