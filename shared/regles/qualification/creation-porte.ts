import type { NonEmpty } from "../../kernel/brand.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Constat, Porte } from "./porte.ts";

/** The gate that these findings open or close: one lack closes it, one reservation keeps it open with something to complete. */
export function createPorte(constats: NonEmpty<Constat>): Porte {
  if (constats.some(({ kind }) => kind === "manque")) return { etat: "fermee", constats };
  return { etat: constats.some(({ kind }) => kind === "reserve") ? "reserve" : "ouverte", constats };
}

export interface Appuis {
  readonly creanceIds?: readonly string[];
  readonly pieceIds?: readonly string[];
  readonly references?: readonly Reference[];
}

export function createConstat(kind: Constat["kind"], libelle: string, { creanceIds = [], pieceIds = [], references = [] }: Appuis = {}): Constat {
  return { kind, libelle, references, creanceIds, pieceIds };
}
