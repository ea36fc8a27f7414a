import { MONTANT_NUL, type Montant, montant } from "../../kernel/montant.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import type { FaitsCreance, FaitsDecompte } from "./types-decompte.ts";

export interface Indemnite {
  readonly montant: Montant;
  /** Absent when nothing is due. */
  readonly lu?: ParametreLu | undefined;
}

/**
 * Fixed compensation of a late claim, owed by right by a professional or a public buyer, once per invoice, unless it fell due on or
 * after the opening judgment (C. com., art. D441-5 and L441-10 II; décret 2013-269, art. 9; R-PEN-05, R-PEN-07). Of a title, what it grants and nothing more.
 */
export function computeIndemnite({ echeance, condamnation, indemniteAccordee }: FaitsCreance, faits: FaitsDecompte, baremes: Baremes): Indemnite {
  if (condamnation !== undefined) return indemniteAccordee === undefined ? AUCUNE : { montant: indemniteAccordee };
  const { ouvertureProcedureCollectiveLe: ouverture, arreteAu, debiteur } = faits;
  const isDue = debiteur.qualite !== "consommateur" && echeance !== undefined && echeance < arreteAu && (ouverture === undefined || echeance < ouverture);
  if (!isDue) return AUCUNE;
  const id = debiteur.qualite === "personne-publique" ? "interets/indemnite-commande-publique" : "interets/indemnite-recouvrement";
  const lecture = findValeurDe(baremes, id, echeance);
  return lecture.ok ? { montant: montant(lecture.lu.valeur), lu: lecture.lu } : AUCUNE;
}

const AUCUNE: Indemnite = { montant: MONTANT_NUL };
