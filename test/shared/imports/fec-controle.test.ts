import { expect, test } from "vitest";
import { computeComplement, computeControle } from "#shared/imports/fec-controle.ts";
import { splitLettrage } from "#shared/imports/fec-lettrage.ts";
import { createReleveFec } from "#shared/imports/fec-releve.ts";
import { formatFec, readFec } from "../../support/fec-builder.ts";

test("an empty file has nil figures, never minus zero", () => {
  expect(Object.values(computeControle(createReleveFec(), [])).every((figure) => Object.is(figure, 0))).toBe(true);
  expect(computeComplement(createReleveFec(), []).lectureNaive).toEqual({ clients: 0, montant: 0 });
});

test("a customer known by his advances only is no customer of 411 or 416", () => {
  expect(computeControle(createReleveFec(), [splitLettrage({ code: "C1", nom: "", lignes: [], avances: [] }, false)]).clients).toBe(0);
});

test("debtors, creditors and settled customers are counted apart", () => {
  const { controle, complement } = readFec(formatFec([
    { debit: "10,00" }, { client: "C2", debit: "5,00" }, { client: "C2", journal: "BQ", piece: "V", credit: "8,00" }, { client: "C3", debit: "1,00", lettre: "A" }, { client: "C3", credit: "1,00", lettre: "A" },
  ]));
  expect(controle).toMatchObject({ clients: 3, clientsDebiteurs: 1, soldesDebiteurs: 1000, clientsCrediteurs: 1, soldesCrediteurs: -300, soldeNet: 700 });
  expect(complement).toMatchObject({ clientsSoldes: 1, lectureNaive: { clients: 1, montant: 500 } });
});
