import type { SujetId } from "#shared/model/fait.ts";
import type { SujetTenu } from "./faits-tenus.ts";

/**
 * Subjects in the order they came, each with its facts as bytes, sealed together: one record costs the disk as much as
 * fifty. A subject never leaves its bundle, so that a save rewrites one, and encodes again only what it changed.
 */
export type Liasse = ReadonlyMap<SujetId, SujetTenu>;

/** What is known of a subject without opening its facts: their hash, and the bundle that holds them. */
export interface Feuille {
  readonly empreinte: string;
  readonly liasse: number;
}

/** The subjects of one part of the state. */
export type Tranche = ReadonlyMap<SujetId, Feuille>;
