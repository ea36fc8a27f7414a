import { listHypothesesFaits } from "./hypotheses-faits.ts";
import { listHypothesesTaux } from "./hypotheses-taux.ts";
import type { Hypothese, Situation } from "./types-hypothese.ts";

/** Every mistake that these facts allow, the usual ones first. */
export function listHypotheses({ faits, baremes }: Situation): readonly Hypothese[] {
  return [...listHypothesesFaits(faits), ...listHypothesesTaux(faits, baremes)];
}
