import { findValeurCalculee } from "../kernel/resultat.ts";
import { computeRepresentation } from "../regles/competence/representation.ts";
import { computeTentativeAmiable } from "../regles/competence/tentative-amiable.ts";
import type { Avocat, FaitsInstance, TentativeAmiable } from "../regles/competence/types-competence.ts";
import type { Contexte } from "./contexte.ts";

type Source = Pick<Contexte, "baremes">;

/** Whether an avocat must act in that instance; `undefined` while the rule cannot say. */
export function findRepresentation(instance: FaitsInstance, { baremes }: Source): Avocat | undefined {
  return findValeurCalculee(computeRepresentation(instance, baremes));
}

/** Whether an amicable attempt must come first; `undefined` while the rule cannot say. */
export function findTentativeAmiable(instance: FaitsInstance, { baremes }: Source): TentativeAmiable | undefined {
  return findValeurCalculee(computeTentativeAmiable(instance, baremes));
}
