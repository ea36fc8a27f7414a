import { expect, test } from "vitest";
import { listControleEcheancier, listControleFec } from "#shared/imports/controle-publie.ts";
import { formatFec, readFec, readListe } from "../../support/fec-builder.ts";

test("the published names of a FEC are the contract's, and only them", () => {
  expect(Object.keys(listControleFec(readFec(formatFec([{ debit: "10,00" }])).controle)).join(", ")).toBe(
    "lines, total_debit_cents, total_credit_cents, entries_unbalanced, customer_lines_411_416, customers, lettrage_groups, lettrage_groups_not_balanced, lettrage_groups_not_balanced_sum_cents, unlettered_debit_lines, unlettered_debit_cents, unlettered_credit_lines, unlettered_credit_cents, balance_net_cents, customers_debit_balance, customers_debit_balance_cents, customers_credit_balance, customers_credit_balance_cents",
  );
});

test("the published names of an open-items list", () => {
  expect(listControleEcheancier(readListe("Code;Client;Pièce;Échéance;Solde\nC1;X;F1;31/01/2025;100,00\n").controle)).toEqual({ lines: 1, customers: 1, debit_cents: 10000, credit_cents: 0, net_cents: 10000 });
});
