import { expect, test } from "vitest";
import { publishFactures } from "#shared/imports/publication-factures.ts";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";

const FACTURE = {
  numero: "FA-2017-0010", typeCode: "380", dateFacture: jour("2017-11-13"), devise: "EUR", echeances: [jour("2017-12-13")], totalHt: montant(62490), totalTva: montant(4625), totalTtc: montant(67115),
  acomptes: montant(20100), resteDu: montant(47015), isAvoir: false, effet: montant(47015), vendeur: { nom: "Au bon moulin" }, acheteur: { nom: "Ma jolie boutique" }, facturesAnterieures: [], ibans: [],
};

test("what is due is claimed, not the total; an unknown figure is null, never zero", () => {
  const { creances, controle } = publishFactures({ kind: "factures", format: "facturx", nomFichier: "f", anomalies: [], anomaliesTotal: 0, avertissements: [], factures: [FACTURE] });
  expect(creances).toEqual([{ debiteur: "Ma jolie boutique", reference: "FA-2017-0010", date: "2017-11-13", echeance: "2017-12-13", montant: 67115, solde: 47015 }]);
  expect(controle).toEqual({
    number: "FA-2017-0010", typeCode: "380", issueDate: "2017-11-13", currency: "EUR", dueDates: ["2017-12-13"], taxBasis: 62490, taxTotal: 4625, grandTotal: 67115, prepaid: 20100,
    duePayable: 47015, isCreditNote: false, effectOnReceivableCents: 47015, seller: { name: "Au bon moulin" }, buyer: { name: "Ma jolie boutique" },
  });
  const { acomptes: _, ...sansAcompte } = FACTURE;
  expect(publishFactures({ kind: "factures", format: "cii", nomFichier: "f", anomalies: [], anomaliesTotal: 0, avertissements: [], factures: [sansAcompte] }).controle).toMatchObject({ prepaid: null });
});
