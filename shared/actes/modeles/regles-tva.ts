import type { Refus } from "../acte.ts";
import { cgi } from "./references.ts";

/** What never gives the tax of a claim back (CGI, art. 272-1). */
export const REFUS_TVA: readonly Refus[] = [
  { si: "tva.isSurEncaissements = oui", motif: "la taxe n’est due qu’à l’encaissement\u00A0: il n’y a rien à récupérer", niveau: "absolu", references: [cgi("272-1")] },
  { si: "irrecouvrabilite.cause = dépréciation", motif: "une dépréciation comptable ne suffit pas\u00A0: la créance doit être définitivement irrécouvrable", niveau: "absolu", references: [cgi("272-1")] },
  { si: "irrecouvrabilite.cause = indemnité d’assurance", motif: "l’indemnité d’un assureur-crédit ne rend pas la créance irrécouvrable", niveau: "absolu", references: [cgi("272-1")] },
  { si: "contestations non vide ou qualification.verdict = contestee", motif: "la créance est contestée\u00A0: elle n’est pas irrécouvrable pour autant", niveau: "bloquant", references: [cgi("272-1")] },
];
