import type { SujetId } from "#shared/model/fait.ts";
import type { SujetTenu } from "./faits-tenus.ts";
import type { LiassePressee } from "./presse.ts";

/**
 * Subjects in the order they came, each with its facts as bytes, sealed together: one record costs the disk as much as
 * fifty. A subject never leaves its bundle, so that a save rewrites one, and encodes again only what it changed.
 */
export type Liasse = ReadonlyMap<SujetId, SujetTenu>;

/** New subjects that make a bundle by themselves, got ready while the engine reads the next ones. */
export interface Appret {
  readonly liasse: Map<SujetId, SujetTenu>;
  octets: number;
  /** Once it is full, and there are many of them. */
  pressee: Promise<LiassePressee> | undefined;
}

/** What is known of a subject without opening its facts: their hash, and the bundle that holds them. */
export interface Feuille {
  readonly empreinte: string;
  readonly liasse: number;
}

/** The subjects of one part of the state. */
export type Tranche = ReadonlyMap<SujetId, Feuille>;

/** What is to be written, and where each subject stands from now on. */
export interface Placement {
  readonly liasses: ReadonlyMap<number, Liasse>;
  readonly rangs: ReadonlyMap<SujetId, number>;
  /** Those of the bundles that were got ready. */
  readonly apprets: ReadonlyMap<number, Appret>;
}
