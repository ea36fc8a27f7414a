import type { Rangee } from "../formats/csv.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import { montant } from "../kernel/montant.ts";
import { foldTexte } from "../kernel/texte.ts";
import type { ReleveAnomalies } from "./anomalie.ts";
import type { EnteteEcheancier } from "./echeancier-entete.ts";
import type { LectureColonnes } from "./echeancier-ligne.ts";
import { readMontant, readNet } from "./echeancier-montant.ts";

/** Sums since the last subtotal and since the beginning, in centimes. */
export interface Totaux {
  sousTotal: number;
  total: number;
}

const TOTAL = /^\**\s*(?:sous[- ]?)?tota(?:l|ux)\b|^(?:grand|general) total\b|^\**\s*cumuls?\b|^\*+$|^(?:a |report )?reporter\b|^report (?:de )?(?:la )?page\b|^soldes? (?:du )?(?:compte|client|tiers)\b|^overall result\b|^subtotal\b|^sum of\b/;

/** Letters that every total has, before anything is folded. */
const MOT_TOTAL = /tota|cumul|report|solde|overall|sum of|^\s*\*/i;

export function createTotaux(): Totaux {
  return { sousTotal: 0, total: 0 };
}

/**
 * « Total 01ADVI00 », « Sous-total », « * », or nothing but amounts: a line to check with, not to import. A customer named « TOTAL
 * ENERGIES » has an invoice or a due date; in an aged balance, a code and a name.
 */
export function isTotal({ cellules }: Rangee, { rangs, nature }: EnteteEcheancier): boolean {
  const read = (rang: number | undefined): string => (rang === undefined ? "" : (cellules[rang] ?? "").trim());
  const code = read(rangs.code);
  const nom = read(rangs.nom);
  const piece = read(rangs.piece);
  const isDate = [read(rangs.date), read(rangs.echeance)].some((texte) => /\d/.test(texte));
  if (isDate && (nature === "tranches" || piece !== "" || code + nom !== "")) return false;
  const isNomme = nature === "tranches" ? code !== "" && nom !== "" && !TOTAL.test(foldTexte(code)) : piece !== "" && !TOTAL.test(foldTexte(piece)) && isDate;
  if (!isNomme && cellules.some((cellule) => MOT_TOTAL.test(cellule) && TOTAL.test(foldTexte(cellule)))) return true;
  return code === "" && nom === "" && piece === "" && !isDate && cellules.every((cellule) => !/[a-z]{3}/i.test(cellule));
}

/** Compares a printed total with what was read; a subtotal and a grand total are told apart by which sum they equal. */
export function checkTotal(totaux: Totaux, rangee: Rangee, colonnes: LectureColonnes, anomalies: ReleveAnomalies): void {
  const textes = rangee.cellules.map((cellule) => foldTexte(cellule));
  // A page carries forward what stands above it: neither a subtotal nor the end.
  if (textes.some((texte) => /^(?:a )?report/.test(texte))) return;
  const annonce = readTotal(rangee, colonnes);
  const isGeneral = textes.some((texte) => /general|^grand total/.test(texte));
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
  const { entete, usages } = colonnes;
  const { debit, credit, solde, montant: total } = entete.rangs;
  const isEcrit = [debit, credit, solde, total, ...entete.tranches].some((rang) => rang !== undefined && /\d/.test(rangee.cellules[rang] ?? ""));
  if (!isEcrit) return undefined;
  const lu = solde === undefined || usages.isSoldeRestant || debit === undefined ? readNet(rangee, entete, usages) : readMontant(rangee, entete, usages, "solde");
  const net = readNet(rangee, entete, usages);
  if (lu.kind === "refus" || net.kind === "refus") return undefined;
  return net.montant === 0 && lu.montant !== 0 ? lu.montant : net.montant;
}
