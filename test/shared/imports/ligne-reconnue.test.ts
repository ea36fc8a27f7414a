import { expect, test } from "vitest";
import { isLigneFec, isReleveTable } from "#shared/imports/ligne-reconnue.ts";
import { ENTETE, formatLigne } from "../../support/fec-builder.ts";

test("an accounting line is told from a header", () => {
  expect([isLigneFec(formatLigne({ debit: "1,00" })), isLigneFec(ENTETE), isLigneFec("bonjour")]).toEqual([true, false, false]);
});

test.each([["Date;Libellé;Débit;Crédit", true], ["date,description,amount,balance", true], ["Date;Journal;Libellé;Débit", false], ["Code;Client;Facture;Solde", false]])("%s", (ligne, attendu) => {
  expect(isReleveTable(ligne)).toBe(attendu);
});
