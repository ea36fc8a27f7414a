import type { Jour } from "../kernel/jour.ts";
import type { Montant } from "../kernel/montant.ts";

/** What a line of an étude's statement is about; `reversement`: money that it says it passed on. */
export const POSTES_ETUDE = ["principal", "interets", "indemnites", "frais", "reglements", "reversement", "total"] as const;
export type PosteEtude = (typeof POSTES_ETUDE)[number];

/** One line as the étude wrote it; amounts without sign. */
export interface LigneEtude {
  /** Row of the file, from 1. */
  readonly ligne: number;
  readonly date?: Jour | undefined;
  readonly libelle: string;
  /** `undefined`: its words do not say, a person does. */
  readonly poste: PosteEtude | undefined;
  readonly montant: Montant;
}

/** A statement read, with what is wrong in it, in French. */
export interface ReleveEtude {
  readonly arreteAu?: Jour | undefined;
  readonly lignes: readonly LigneEtude[];
  readonly avis: readonly string[];
}
