import type { Curseur } from "#shared/ipc/journal-channels.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import type { FamilleTenue } from "./moteur.ts";

/**
 * Generation of the projection. Raising it drops every post's copy, which is rebuilt from the journal: there is no
 * other migration. An older application that meets a newer generation does the same.
 */
export const GENERATION = 17;

/**
 * Keys only, no index: nothing of what a record says lies in clear. A key is a family and a rank (`dossier/0003`), a
 * rank, or the name of a form. The three large stores keep it beside the bytes: looked for inside a record, it costs the
 * engine a second copy of all of them, half the time of a rebuilt copy.
 */
export const STORES = { meta: "cle", blocs: "", sujets: "", feuilles: "", brouillons: "cle" } as const;

export type Magasin = keyof typeof STORES;

export type Octets = Uint8Array<ArrayBuffer>;

/** Every record of every store: a key, and sealed bytes. */
export interface Enregistrement {
  readonly cle: string;
  readonly octets: Octets;
}

/** The sealed canary stands beside its generation, which an application of another one must be able to read. */
export interface CanariStocke extends Enregistrement {
  readonly generation: number;
}

/** Written with every batch: what must be found at the next start, and how far the journal was read. */
export interface Canari {
  /** Of each family that has blocks. */
  readonly blocs: Readonly<Partial<Record<FamilleTenue, CompteBlocs>>>;
  readonly sujets: number;
  /** Mark of each bundle of subjects: one put back from an earlier copy is seen. */
  readonly reperes: readonly number[];
  /** Hashes of the parts of the state, and of them all. */
  readonly noeuds: readonly string[];
  readonly racine: string;
  readonly curseur: Curseur;
  /** The day and the law for which the rows were computed. */
  readonly arreteAu: Jour;
  readonly loi: number;
}

export interface CompteBlocs {
  readonly nombre: number;
  /** Sum of the blocks' marks: a block put back from an earlier copy is seen. */
  readonly marques: number;
}

/** A block of the copy, opened; its record tells what it is worth. */
export interface BlocLu {
  readonly famille: FamilleTenue;
  readonly stocke: Enregistrement;
  readonly octets: Uint8Array<ArrayBuffer>;
}

/** The rows of the list as they were read and shown, with the canary that counts them. */
export interface LignesLues {
  readonly canari: Canari;
  readonly blocs: readonly BlocLu[];
}
