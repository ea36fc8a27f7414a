import type { Rangee } from "../formats/csv.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import { montant } from "../kernel/montant.ts";
import { foldTexte } from "../kernel/texte.ts";
import type { ReleveAnomalies } from "./anomalie.ts";
import type { EnteteEcheancier } from "./echeancier-entete.ts";
import { type LectureColonnes, readMontant } from "./echeancier-ligne.ts";

/** Sums since the last subtotal and since the beginning, in centimes. */
export interface Totaux {
  sousTotal: number;
  total: number;
}

export function createTotaux(): Totaux {
  return { sousTotal: 0, total: 0 };
}

/** « Total 01ADVI00 », « Sous-total », « * », or nothing but amounts: a line to check with, not to import. */
export function isTotal({ cellules }: Rangee, { rangs }: EnteteEcheancier): boolean {
  const premiers = cellules.slice(0, 3).map((cellule) => foldTexte(cellule));
  if (premiers.some((cellule) => /^\**\s*(?:sous[- ]?)?tota(?:l|ux)\b|^\**\s*cumuls?\b|^\*+$/.test(cellule))) return true;
  const identites = [rangs.code, rangs.nom, rangs.piece].map((rang) => (rang === undefined ? "" : (cellules[rang] ?? "").trim()));
  return identites.every((identite) => identite === "");
}

/** Compares a printed total with what was read; a subtotal and a grand total are told apart by which sum they equal. */
export function checkTotal(totaux: Totaux, rangee: Rangee, colonnes: LectureColonnes, anomalies: ReleveAnomalies): void {
  const annonce = readTotal(rangee, colonnes);
  const isGeneral = rangee.cellules.slice(0, 3).some((cellule) => /general/.test(foldTexte(cellule)));
  const { sousTotal, total } = totaux;
  totaux.sousTotal = 0;
  if (annonce === undefined || annonce === total || (!isGeneral && annonce === sousTotal)) return;
  const lu = isGeneral ? total : sousTotal;
  anomalies.add({
    ligne: rangee.ligne,
    motif: `Le total imprimé est de ${formatMontant(montant(annonce))}, les lignes lues font ${formatMontant(montant(lu))}.`,
    isEcartee: false,
  });
}

function readTotal(rangee: Rangee, colonnes: LectureColonnes): number | undefined {
  const { debit, credit, solde } = colonnes.entete.rangs;
  if (debit !== undefined && credit !== undefined) {
    const lus = [readMontant(rangee, colonnes, "debit"), readMontant(rangee, colonnes, "credit")];
    const [premier, second] = lus;
    return premier?.kind === "lu" && second?.kind === "lu" ? premier.montant - second.montant : undefined;
  }
  const lu = readMontant(rangee, colonnes, solde === undefined ? "montant" : "solde");
  return lu.kind === "lu" ? lu.montant : undefined;
}
