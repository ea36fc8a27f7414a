import type { Jour } from "../kernel/jour.ts";
import type { Encours } from "../model/dossier.ts";
import type { ContenuPar } from "../model/faits/registre.ts";

export type ReglesDetection = ContenuPar["detection"];

/** An open item that no dossier holds, on a day. */
export interface CreanceSuivie {
  readonly poste: Encours["postes"][number];
  readonly encours: Encours;
  /** Days since the due date; negative: not due yet. */
  readonly joursRetard: number;
  /** Why the rules do not count it: a French phrase. */
  readonly ecart?: string | undefined;
}

/** The last useful day of a followed claim, when it comes within the alert period. */
export type PrescriptionSuivie = (creance: CreanceSuivie) => Jour | undefined;
