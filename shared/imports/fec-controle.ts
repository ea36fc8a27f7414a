import { decodeBrut } from "../formats/encodage.ts";
import { isJournalNouveau } from "./fec-journal.ts";
import type { LettrageClient } from "./fec-lettrage.ts";
import type { LigneFec, ReleveFec } from "./fec-releve.ts";
import type { ComplementFec, ControleFec } from "./lecture.ts";

/** The figures that an independent reading of the same file must also find. */
export function computeControle(releve: ReleveFec, lettrages: readonly LettrageClient[]): ControleFec {
  // A customer is counted when 411 or 416 moved; advances alone make none.
  const clients = lettrages.filter(({ client }) => client.lignes.length > 0);
  const sansLettre = listSansLettre(clients);
  const debits = sansLettre.filter(({ montant }) => montant > 0);
  const credits = sansLettre.filter(({ montant }) => montant < 0);
  const debiteurs = clients.filter(({ solde }) => solde > 0);
  const crediteurs = clients.filter(({ solde }) => solde < 0);
  return {
    lines: releve.lignes,
    total_debit_cents: releve.debit,
    total_credit_cents: releve.credit,
    entries_unbalanced: releve.soldesEcritures.filter((solde) => solde !== 0).length,
    customer_lines_411_416: sum(clients, ({ client }) => client.lignes.length),
    customers: clients.length,
    lettrage_groups: sum(clients, ({ groupes }) => groupes),
    lettrage_groups_not_balanced: sum(clients, ({ groupesOuverts }) => groupesOuverts),
    lettrage_groups_not_balanced_sum_cents: sum(clients, ({ soldeGroupesOuverts }) => soldeGroupesOuverts),
    unlettered_debit_lines: debits.length,
    unlettered_debit_cents: sum(debits, ({ montant }) => montant),
    unlettered_credit_lines: credits.length,
    unlettered_credit_cents: sum(credits, ({ montant }) => -montant),
    balance_net_cents: sum(clients, ({ solde }) => solde),
    customers_debit_balance: debiteurs.length,
    customers_debit_balance_cents: sum(debiteurs, ({ solde }) => solde),
    customers_credit_balance: crediteurs.length,
    customers_credit_balance_cents: sum(crediteurs, ({ solde }) => solde),
  };
}

export function computeComplement(releve: ReleveFec, lettrages: readonly LettrageClient[]): ComplementFec {
  const clients = lettrages.filter(({ client }) => client.lignes.length > 0);
  const sansLettre = listSansLettre(clients);
  const nouveaux = new Set([...releve.journaux.values()].filter(({ code, libelle }) => isJournalNouveau(code, decodeBrut(libelle, "iso-8859-15"))));
  const ouverture = sansLettre.filter(({ journal }) => nouveaux.has(journal));
  const sansDette = clients.filter(({ client, solde }) => solde <= 0 && client.lignes.some(({ lettre, montant }) => lettre === "" && montant > 0));
  return {
    entries_journal_plus_number: releve.soldesEcritures.length,
    lettered_lines: sum(clients, ({ lignesLettrees }) => lignesLettrees),
    lettrage_groups_of_one_line: sum(clients, ({ groupesUneLigne }) => groupesUneLigne),
    unlettered_lines: sansLettre.length,
    unlettered_opening_lines: ouverture.length,
    unlettered_opening_net_cents: sum(ouverture, ({ montant }) => montant),
    customers_zero_balance: clients.filter(({ solde }) => solde === 0).length,
    naive_reader_would_claim: {
      customers_owing_nothing: sansDette.length,
      cents: sum(listSansLettre(sansDette), ({ montant }) => Math.max(0, montant)),
    },
    other_41_accounts_net_cents: Object.fromEntries([...releve.autres].map(([classe, net]) => [String(classe), net])),
  };
}

function listSansLettre(lettrages: readonly LettrageClient[]): readonly LigneFec[] {
  return lettrages.flatMap(({ client }) => client.lignes.filter(({ lettre }) => lettre === ""));
}

function sum<T>(liste: readonly T[], read: (element: T) => number): number {
  return liste.reduce((total, element) => total + read(element), 0) || 0;
}
