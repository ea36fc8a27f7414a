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
    lignes: releve.lignes,
    totalDebit: releve.debit,
    totalCredit: releve.credit,
    ecrituresDesequilibrees: releve.desequilibrees.size,
    lignesClients: sum(clients, ({ client }) => client.lignes.length),
    clients: clients.length,
    groupesLettrage: sum(clients, ({ groupes }) => groupes),
    groupesOuverts: sum(clients, ({ groupesOuverts }) => groupesOuverts),
    soldeGroupesOuverts: sum(clients, ({ soldeGroupesOuverts }) => soldeGroupesOuverts),
    debitsSansLettre: debits.length,
    montantDebitsSansLettre: sum(debits, ({ montant }) => montant),
    creditsSansLettre: credits.length,
    montantCreditsSansLettre: sum(credits, ({ montant }) => -montant),
    soldeNet: sum(clients, ({ solde }) => solde),
    clientsDebiteurs: debiteurs.length,
    soldesDebiteurs: sum(debiteurs, ({ solde }) => solde),
    clientsCrediteurs: crediteurs.length,
    soldesCrediteurs: sum(crediteurs, ({ solde }) => solde),
  };
}

export function computeComplement(releve: ReleveFec, lettrages: readonly LettrageClient[]): ComplementFec {
  const clients = lettrages.filter(({ client }) => client.lignes.length > 0);
  const sansLettre = listSansLettre(clients);
  const nouveaux = new Set([...releve.journaux.values()].filter(({ code, libelle }) => isJournalNouveau(code, decodeBrut(libelle, "iso-8859-15"))));
  const ouverture = sansLettre.filter(({ journal }) => nouveaux.has(journal));
  const sansDette = clients.filter(({ client, solde }) => solde <= 0 && client.lignes.some(({ lettre, montant }) => lettre === "" && montant > 0));
  return {
    lignesLettrees: sum(clients, ({ lignesLettrees }) => lignesLettrees),
    groupesUneLigne: sum(clients, ({ groupesUneLigne }) => groupesUneLigne),
    lignesSansLettre: sansLettre.length,
    ouverturesSansLettre: ouverture.length,
    soldeOuverturesSansLettre: sum(ouverture, ({ montant }) => montant),
    clientsSoldes: clients.filter(({ solde }) => solde === 0).length,
    lectureNaive: {
      clients: sansDette.length,
      montant: sum(listSansLettre(sansDette), ({ montant }) => Math.max(0, montant)),
    },
    autresComptes: Object.fromEntries([...releve.autres].map(([classe, net]) => [String(classe), net])),
  };
}

function listSansLettre(lettrages: readonly LettrageClient[]): readonly LigneFec[] {
  return lettrages.flatMap(({ client }) => client.lignes.filter(({ lettre }) => lettre === ""));
}

function sum<T>(liste: readonly T[], read: (element: T) => number): number {
  return liste.reduce((total, element) => total + read(element), 0) || 0;
}
