import type { Jour } from "../kernel/jour.ts";
import { montant, type Montant } from "../kernel/montant.ts";
import type { Debiteur, Dossier } from "../model/dossier.ts";
import { computeEtape } from "./statut.ts";

/** An invoice that accounting must not remind any more: the service contentieux has it. */
export interface RelanceAArreter {
  readonly code: string;
  readonly debiteur: string;
  readonly siren: string;
  readonly numero: string;
  readonly dateFacture: Jour | undefined;
  readonly echeance: Jour | undefined;
  readonly montantTtc: Montant;
  readonly reste: Montant;
  readonly reference: string;
  /** Day on which the dossier was opened. */
  readonly reprisLe: Jour;
}

/** Invoices still due of the dossiers that are not closed, the latest taken over first. */
export function listRelancesAArreter(dossiers: readonly Dossier[], findDebiteur: (id: string) => Debiteur | undefined): readonly RelanceAArreter[] {
  return dossiers.filter((dossier) => computeEtape(dossier) !== "clos").flatMap((dossier) => {
    const debiteur = findDebiteur(dossier.debiteurId);
    return dossier.creances.map((creance): RelanceAArreter => ({
      code: debiteur?.codeComptable ?? "", debiteur: debiteur?.nom ?? "", siren: debiteur?.siren ?? "", numero: creance.numero, dateFacture: creance.dateFacture, echeance: creance.echeance,
      montantTtc: creance.montantTtc, reste: computeReste(dossier, creance.creanceId, creance.montantTtc), reference: dossier.reference, reprisLe: dossier.dateOuverture,
    })).filter(({ reste }) => reste > 0);
  }).toSorted((a, b) => (a.reprisLe < b.reprisLe ? 1 : a.reprisLe > b.reprisLe ? -1 : a.code < b.code ? -1 : 1));
}

/** Principal less what names the invoice. */
function computeReste({ avoirs, reglements }: Dossier, creanceId: string, du: Montant): Montant {
  return montant(du - [...avoirs, ...reglements].reduce((total, part) => total + (part.creanceId === creanceId ? part.montant : 0), 0));
}
