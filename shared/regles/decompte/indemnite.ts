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
 * Fixed compensation of a late claim, owed by right by a professional, once per invoice, unless it fell due on or after the
 * opening judgment (C. com., art. D441-5 and L441-10 II; R-PEN-05).
 */
export function computeIndemnite({ echeance }: FaitsCreance, faits: FaitsDecompte, baremes: Baremes): Indemnite {
  const { ouvertureProcedureCollectiveLe: ouverture, arreteAu, debiteur } = faits;
  const isDue = debiteur.qualite === "professionnel" && echeance < arreteAu && (ouverture === undefined || echeance < ouverture);
  const lecture = isDue ? findValeurDe(baremes, "interets/indemnite-recouvrement", echeance) : undefined;
  return lecture?.ok === true ? { montant: montant(lecture.lu.valeur), lu: lecture.lu } : { montant: MONTANT_NUL };
}
