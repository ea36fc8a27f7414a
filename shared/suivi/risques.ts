import { formatMontant } from "../kernel/format-montant.ts";
import { type Montant, sumMontants } from "../kernel/montant.ts";
import { findValeurCalculee, type Resultat } from "../kernel/resultat.ts";
import type { Dossier, PorteId } from "../model/dossier.ts";
import type { Decompte } from "../regles/decompte/decompte.ts";
import type { Constat, Porte } from "../regles/qualification/porte.ts";

/** What would lose all or part of the case: a gap or a reserve, with the principal that hangs on it. */
export interface Risque {
  readonly gravite: "manque" | "reserve";
  readonly montant: Montant | undefined;
  readonly libelle: string;
}

/** Gaps first, then reserves, the largest amounts first. */
export function listRisques(dossier: Dossier, portes: Readonly<Record<PorteId, Porte>>, decompte: Resultat<Decompte>): readonly Risque[] {
  const restants = new Map(findValeurCalculee(decompte)?.creances.map(({ id, principalRestant }) => [id, principalRestant]));
  return Object.values(portes)
    .flatMap(({ constats }) => [...constats])
    .filter(isRisque)
    .map(({ kind, libelle, creanceIds }) => ({ gravite: kind, libelle, montant: sumRestants(dossier, restants, creanceIds) }))
    .toSorted((a, b) => (a.gravite === b.gravite ? (b.montant ?? 0) - (a.montant ?? 0) : a.gravite === "manque" ? -1 : 1));
}

function isRisque(constat: Constat): constat is Constat & { readonly kind: "manque" | "reserve" } {
  return constat.kind === "manque" || constat.kind === "reserve";
}

function sumRestants(dossier: Dossier, restants: ReadonlyMap<string, Montant>, creanceIds: readonly string[]): Montant | undefined {
  if (creanceIds.length === 0 || creanceIds.length === dossier.creances.length) return undefined;
  return sumMontants(creanceIds.flatMap((id) => restants.get(id) ?? []));
}

export function formatEnjeu({ montant }: Risque): string {
  return montant === undefined ? "tout le dossier" : formatMontant(montant);
}
