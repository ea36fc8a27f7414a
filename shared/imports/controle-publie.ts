import type { ControleEcheancier, ControleFec } from "./lecture.ts";

/** The figures of a FEC under the names that the command line publishes. */
export function listControleFec(controle: ControleFec): Readonly<Record<string, number>> {
  return {
    lines: controle.lignes,
    total_debit_cents: controle.totalDebit,
    total_credit_cents: controle.totalCredit,
    entries_unbalanced: controle.ecrituresDesequilibrees,
    customer_lines_411_416: controle.lignesClients,
    customers: controle.clients,
    lettrage_groups: controle.groupesLettrage,
    lettrage_groups_not_balanced: controle.groupesOuverts,
    lettrage_groups_not_balanced_sum_cents: controle.soldeGroupesOuverts,
    unlettered_debit_lines: controle.debitsSansLettre,
    unlettered_debit_cents: controle.montantDebitsSansLettre,
    unlettered_credit_lines: controle.creditsSansLettre,
    unlettered_credit_cents: controle.montantCreditsSansLettre,
    balance_net_cents: controle.soldeNet,
    customers_debit_balance: controle.clientsDebiteurs,
    customers_debit_balance_cents: controle.soldesDebiteurs,
    customers_credit_balance: controle.clientsCrediteurs,
    customers_credit_balance_cents: controle.soldesCrediteurs,
  };
}

/** The figures of an open-items list under the names that the command line publishes. */
export function listControleEcheancier({ lignes, clients, totalDebit, totalCredit, soldeNet }: ControleEcheancier): Readonly<Record<string, number>> {
  return { lines: lignes, customers: clients, debit_cents: totalDebit, credit_cents: totalCredit, net_cents: soldeNet };
}
