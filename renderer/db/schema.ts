import type { Jour } from "#shared/kernel/jour.ts";
import type { Curseur } from "#shared/ipc/journal-channels.ts";

/**
 * Generation of the projection. Raising it drops every post's copy, which is rebuilt from the journal: there is no
 * other migration.
 */
export const GENERATION = 2;

/** Keys only: no index on what a record says, so that nothing of a dossier lies in clear in an index. */
export const STORES = { meta: "cle", blocs: "cle", sujets: "id", brouillons: "cle" } as const;

/** 250 items of one family: `ligne/0003`. */
export interface BlocStocke {
  readonly cle: string;
  readonly octets: Uint8Array;
  readonly somme: number;
}

/** All the facts of one subject. */
export interface SujetStocke {
  readonly id: string;
  readonly octets: Uint8Array;
  readonly somme: number;
}

/** What a form held when it was left. */
export interface BrouillonStocke {
  readonly cle: string;
  readonly octets: Uint8Array;
}

/** Written with every batch: what must be found at the next start, and how far the journal was read. */
export interface Canari {
  readonly cle: "canari";
  readonly generation: number;
  readonly blocs: number;
  /** Sum of the blocks' checksums, modulo 2³². */
  readonly somme: number;
  readonly curseur: Curseur;
  /** The day and the law for which the rows were computed. */
  readonly arreteAu: Jour;
  readonly loi: number;
}
