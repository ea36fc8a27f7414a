import { describe, expect, test } from "vitest";
import { computeEffet, type Facture, findMontantDu, isAvoir, listControleFacture } from "#shared/imports/facture.ts";
import { montant } from "#shared/kernel/montant.ts";

const VIDE: Facture = { syntaxe: "CII", echeances: [], vendeur: {}, acheteur: {}, ibans: [], precedentes: [], lignes: 0, avertissements: [] };

describe("what an invoice does to what is owed", () => {
  test.each([
    ["380", "CII", 23347, 23347, false],
    ["381", "CII", 23347, -23347, true],
    ["380", "CII", -23347, -23347, false],
    ["384", "CII", -5000, -5000, false],
    ["386", "CII", 5000, 5000, false],
    ["389", "CII", 52987, 52987, false],
    ["875", "CII", 428400, 428400, false],
    ["261", "UBL-Invoice", 100, -100, true],
    [undefined, "UBL-CreditNote", 10011, -10011, true],
    ["381", "CII", 0, 0, true],
  ] as const)("type %s of a %s due for %d: effect %d", (typeCode, syntaxe, du, effet, avoir) => {
    const facture: Facture = { ...VIDE, syntaxe, montantDu: montant(du), ...(typeCode === undefined ? {} : { typeCode }) };
    expect([computeEffet(facture), isAvoir(facture)]).toEqual([effet, avoir]);
  });

  test("the due amount is the claim; without it the total less the advance; without both nothing is known", () => {
    expect(findMontantDu({ ...VIDE, total: montant(67115), acompte: montant(20100), montantDu: montant(47015) })).toBe(47015);
    expect(findMontantDu({ ...VIDE, total: montant(67115), acompte: montant(20100) })).toBe(47015);
    expect(findMontantDu({ ...VIDE, total: montant(67115) })).toBe(67115);
    expect(computeEffet(VIDE)).toBeUndefined();
  });

  test("what is unknown is published as null, never as nil", () => {
    expect(listControleFacture(VIDE)).toEqual({
      number: null, typeCode: null, issueDate: null, currency: null, dueDates: [], taxBasis: null, taxTotal: null, grandTotal: null, prepaid: null, duePayable: null,
      isCreditNote: false, effectOnReceivableCents: null, seller: { name: null }, buyer: { name: null },
    });
  });
});
