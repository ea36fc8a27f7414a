import { computeEffet, type Facture, listControleFacture } from "./facture.ts";
import { definis } from "./facture-lecture.ts";
import type { LectureFactures } from "./lecture-factures.ts";
import type { Publication } from "./publication-forme.ts";

/** Electronic invoices as the command line publishes them. */
export function publishFactures({ factures }: LectureFactures): Publication {
  const [premiere] = factures;
  return {
    debiteurs: factures.map(({ acheteur }) => acheteur),
    creances: factures.map(formatCreance),
    controle: premiere === undefined ? {} : listControleFacture(premiere),
  };
}

/** What it adds to the debt of the buyer; a credit note lowers it. */
function formatCreance(facture: Facture): object {
  const { acheteur, numero, dateEmission, echeances, total } = facture;
  return { debiteur: acheteur.nom ?? "", reference: numero ?? null, ...definis({ date: dateEmission, echeance: echeances[0]?.date, montant: total }), solde: computeEffet(facture) ?? null };
}
