import { addJours, type Jour } from "../../kernel/jour.ts";
import type { Baremes } from "../baremes.ts";
import { computeChiffres } from "./chiffres.ts";
import type { FaitsDecompte } from "./types-decompte.ts";

/** Last day at which this statement can be stopped with the rates known today; `undefined` when no published rate limits it. */
export function findDernierArrete(faits: FaitsDecompte, baremes: Baremes): Jour | undefined {
  const peremptions = new Set([...baremes.values()].flatMap(({ id, perimeLe }) => (id.startsWith("interets/") && perimeLe !== undefined ? [perimeLe] : [])));
  const limite = [...peremptions].toSorted().find((perimeLe) => computeChiffres({ ...faits, arreteAu: perimeLe }, baremes).kind === "inapplicable");
  return limite === undefined ? undefined : addJours(limite, -1);
}
