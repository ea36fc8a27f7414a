import type { Baremes } from "../baremes.ts";
import { computeDocumentation, type FaitsDocumentation } from "./documentation.ts";
import { computeExigibilite, type FaitsExigibilite } from "./exigibilite.ts";
import { computeNonPrescription, type FaitsNonPrescription } from "./non-prescription.ts";
import type { Porte } from "./porte.ts";

export interface FaitsQualification {
  readonly exigibilite: FaitsExigibilite;
  readonly documentation: FaitsDocumentation;
  readonly nonPrescription: FaitsNonPrescription;
}

/** What the rules say of the three gates; the verdict belongs to a person. */
export interface Qualification {
  readonly exigible: Porte;
  readonly documentee: Porte;
  readonly nonPrescrite: Porte;
  /** No gate is closed: the claim may go to court, with what the reservations say. */
  readonly isRecouvrable: boolean;
}

/** The three gates at once, each with all its reasons: a closed gate never hides the others. */
export function computeQualification(faits: FaitsQualification, baremes: Baremes): Qualification {
  const exigible = computeExigibilite(faits.exigibilite);
  const documentee = computeDocumentation(faits.documentation);
  const nonPrescrite = computeNonPrescription(faits.nonPrescription, baremes);
  const isRecouvrable = [exigible, documentee, nonPrescrite].every(({ etat }) => etat !== "fermee");
  return { exigible, documentee, nonPrescrite, isRecouvrable };
}
