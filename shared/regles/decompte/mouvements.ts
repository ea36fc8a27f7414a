import type { Jour } from "../../kernel/jour.ts";
import { compareTextes } from "./borne.ts";
import type { FaitsAvoir, FaitsDecompte, FaitsReglement } from "./types-decompte.ts";

export type Mouvement =
  | { readonly kind: "avoir"; readonly rang: number; readonly date: Jour; readonly avoir: FaitsAvoir }
  | { readonly kind: "reglement"; readonly rang: number; readonly date: Jour; readonly reglement: FaitsReglement };

/**
 * Credit notes and payments in the order in which they count, whatever the order of the entry: by day; on one day, credit notes, then
 * the payments that name their debt (C. civ., art. 1342-10), then the others; between equals, the largest first.
 */
export function listMouvements({ avoirs, reglements }: FaitsDecompte): readonly Mouvement[] {
  const tous: Mouvement[] = [];
  avoirs.forEach((avoir, rang) => tous.push({ kind: "avoir", rang, date: avoir.date, avoir }));
  reglements.forEach((reglement, rang) => tous.push({ kind: "reglement", rang, date: reglement.date, reglement }));
  return tous.length > 1 ? tous.sort(compareMouvements) : tous;
}

function compareMouvements(premier: Mouvement, second: Mouvement): number {
  if (premier.date !== second.date) return premier.date < second.date ? -1 : 1;
  if (premier.kind === "avoir") return second.kind === "avoir" ? compareTextes(premier.avoir.creanceId, second.avoir.creanceId) || second.avoir.montant - premier.avoir.montant || premier.rang - second.rang : -1;
  if (second.kind === "avoir") return 1;
  return compareReglements(premier.reglement, second.reglement) || premier.rang - second.rang;
}

function compareReglements(premier: FaitsReglement, second: FaitsReglement): number {
  return compareTextes(findCible(premier), findCible(second))
    || compareTextes(premier.principalDabord ?? "", second.principalDabord ?? "")
    || second.montant - premier.montant;
}

/** Sorts a named cost, then a named claim, then what names nothing. */
function findCible({ fraisId, creanceId }: FaitsReglement): string {
  if (fraisId !== undefined) return `0 ${fraisId}`;
  return creanceId === undefined ? "2" : `1 ${creanceId}`;
}
