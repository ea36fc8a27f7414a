import { MONTANT_NUL, montant } from "../../kernel/montant.ts";
import type { Reste } from "./imputation.ts";
import type { FaitsReglement, Imputation } from "./types-decompte.ts";

/** An indemnity or a cost that what is left of a payment may pay, in the order in which they are paid. */
export interface Poche {
  readonly kind: "indemnite" | "frais";
  /** Claim of the indemnity, or cost. */
  readonly id: string;
  readonly du: number;
}

export interface Versement {
  readonly poche: Poche;
  readonly reste: Reste;
  readonly montant: number;
}

export interface Partage {
  readonly versements: readonly Versement[];
  readonly tropPercu: number;
}

/**
 * What interest and principal left of each payment: first the indemnity of its claim, or of all; then the costs that the debtor owes;
 * what is still left is paid in excess. The law does not rank them: they come last (R-IMP-03).
 */
export function splitRestes(restes: readonly Reste[], poches: readonly Poche[]): Partage {
  const versements: Versement[] = [];
  const verses = new Map<Poche, number>();
  let tropPercu = 0;
  for (const reste of restes) {
    let disponible = reste.montant;
    for (const poche of poches.filter((candidate) => isOuverte(candidate, reste.reglement))) {
      const deja = verses.get(poche) ?? 0;
      const part = Math.min(disponible, poche.du - deja);
      if (part <= 0) continue;
      versements.push({ poche, reste, montant: part });
      verses.set(poche, deja + part);
      disponible -= part;
    }
    tropPercu += disponible;
  }
  return { versements, tropPercu };
}

/** A payment that names its claim pays its indemnity only; one that names a cost pays that cost only. */
function isOuverte({ kind, id }: Poche, { creanceId, fraisId }: FaitsReglement): boolean {
  if (fraisId !== undefined) return kind === "frais" && id === fraisId;
  return creanceId === undefined || (kind === "indemnite" && id === creanceId);
}

/** The payments of a claim, with what they gave to its indemnity, still in the order of their days. */
export function addIndemnites(imputations: readonly Imputation[], versements: readonly Versement[]): readonly Imputation[] {
  return versements.reduce<readonly Imputation[]>((lignes, { reste, montant: part }) => {
    const surIndemnite = montant(part);
    if (lignes.some((ligne) => isMeme(ligne, reste))) return lignes.map((ligne) => (isMeme(ligne, reste) ? { ...ligne, surIndemnite } : ligne));
    const { date } = reste.reglement;
    const suivantes = lignes.filter((ligne) => ligne.date > date);
    const seule: Imputation = { kind: "reglement", rang: reste.rang, date, surInterets: MONTANT_NUL, surPrincipal: MONTANT_NUL, surIndemnite };
    return [...lignes.slice(0, lignes.length - suivantes.length), seule, ...suivantes];
  }, imputations);
}

function isMeme({ kind, rang }: Imputation, reste: Reste): boolean {
  return kind === "reglement" && rang === reste.rang;
}
