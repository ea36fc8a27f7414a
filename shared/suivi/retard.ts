import { countJours, type Jour } from "../kernel/jour.ts";
import type { LigneDossier } from "../model/ligne-dossier.ts";

/** Days elapsed since the oldest due date; 0 when nothing is late. */
export function countRetard({ premiereEcheance }: Pick<LigneDossier, "premiereEcheance">, au: Jour): number {
  return premiereEcheance === undefined ? 0 : countJours(premiereEcheance, au);
}
