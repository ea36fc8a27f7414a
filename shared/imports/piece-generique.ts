import { foldTexte } from "../kernel/texte.ts";

const LIBELLES = /^(?:[x.\-_?*]+|0+|sans.*|neant|ran|r\.?a\.?n\.?|an|ano|od|divers?|reports?\b.*|a ?nouveaux?.*|soldes?\b.*|ouverture.*|bilan.*|centralisation.*|cumul.*|remises?\b.*)$/;
const JOUR_MOIS = /^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?$/;

/** Different customers that one batch label joins, or items of one customer, before it stops being a number of invoice. */
const PARTAGES_MAX = 4;

/** What is needed to know how far a PieceRef is shared. */
export interface EmploiPiece {
  readonly clients: number;
  readonly ouvertesDunClient: number;
}

/**
 * True when a PieceRef is no invoice number: blank, « x », « RAN », « 01/01 », journal and month (« VE  0323 »), or a value that many
 * customers or many open invoices share. Such lines are not netted against one another by that value.
 */
export function isPieceGenerique(piece: string, journal: string, emploi: EmploiPiece): boolean {
  const nue = foldTexte(piece);
  if (nue === "" || LIBELLES.test(nue) || JOUR_MOIS.test(nue)) return true;
  if (nue.startsWith(foldTexte(journal)) && /^(?:0[1-9]|1[0-2])\d{2}$/.test(nue.slice(foldTexte(journal).length).trim())) return true;
  return emploi.clients >= PARTAGES_MAX || emploi.ouvertesDunClient >= PARTAGES_MAX;
}
