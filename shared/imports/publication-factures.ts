import type { FactureLue, LectureFactures, PartieFacture } from "./lecture-factures.ts";
import type { Publication } from "./publication-forme.ts";

/** Electronic invoices as the command line publishes them. */
export function publishFactures({ factures }: LectureFactures): Publication {
  const [premiere] = factures;
  return {
    debiteurs: factures.map(({ acheteur }) => acheteur),
    creances: factures.map(({ numero, dateFacture, echeances, totalTtc, effet, acheteur }) => ({
      debiteur: acheteur.nom ?? "", reference: numero, ...definis({ date: dateFacture, echeance: echeances[0], montant: totalTtc }), solde: effet,
    })),
    controle: premiere === undefined ? {} : listControle(premiere),
  };
}

/** Unknown figures are said unknown (null), so that a reader tells them from zero. */
function listControle(facture: FactureLue): Readonly<Record<string, unknown>> {
  return {
    number: facture.numero,
    typeCode: facture.typeCode,
    issueDate: facture.dateFacture ?? null,
    currency: facture.devise,
    dueDates: facture.echeances,
    taxBasis: facture.totalHt ?? null,
    taxTotal: facture.totalTva ?? null,
    grandTotal: facture.totalTtc ?? null,
    prepaid: facture.acomptes ?? null,
    duePayable: facture.resteDu,
    isCreditNote: facture.isAvoir,
    effectOnReceivableCents: facture.effet,
    seller: listPartie(facture.vendeur),
    buyer: listPartie(facture.acheteur),
  };
}

function listPartie({ nom }: PartieFacture): object {
  return { name: nom ?? null };
}

function definis(champs: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(champs).filter(([, valeur]) => valeur !== undefined));
}
