import type { Reference } from "../../kernel/reference.ts";
import type { Niveau } from "../acte.ts";

/** One verification of an act before it goes out, with its outcome. */
export interface Verification {
  /** « socle/montants », « refus/1 », « champ/contrat.libelle »: what a waiver names. */
  readonly id: string;
  readonly isAcquise: boolean;
  /** What it costs when it fails. */
  readonly niveau: Niveau;
  /** What holds; once it does not, `motif` says why. */
  readonly libelle: string;
  readonly motif?: string | undefined;
  readonly references: readonly Reference[];
  /** Where a person settles it. */
  readonly origine?: string | undefined;
  /** The field to answer, when that is what is missing. */
  readonly champ?: string | undefined;
}

/** A person's decision to let an act go in spite of a verification. */
export interface Derogation {
  readonly verification: string;
  readonly par: string;
  readonly motif: string;
}

/** What fails and stops the act, once the waivers are counted; an absolute refusal is never waived. */
export function listBlocages(verifications: readonly Verification[], derogations: readonly Derogation[] = []): readonly Verification[] {
  return verifications.filter(({ id, isAcquise, niveau }) => !isAcquise && (niveau === "absolu" || (niveau === "bloquant" && !derogations.some(({ verification }) => verification === id))));
}

export function create(id: string, niveau: Niveau, libelle: string, motifs: readonly string[], reste: Partial<Pick<Verification, "references" | "origine" | "champ">> = {}): Verification {
  return { id, niveau, libelle, isAcquise: motifs.length === 0, motif: motifs.length === 0 ? undefined : motifs.join(" ; "), references: reste.references ?? [], origine: reste.origine, champ: reste.champ };
}
