import { useMemo } from "react";
import type { Creancier, UsageProcedure } from "#shared/model/dossier.ts";
import { createJugeReglage, type JugeReglage, TOUT_COMPTE } from "#shared/model/reglages-equipe.ts";
import { findUsageMaison } from "#shared/suivi/adoption.ts";
import type { KindPoursuite } from "#shared/suivi/procedures/types-procedure.ts";
import { type PartageLu, usePartage } from "./use-partage.ts";

/** What counts of what was written for the whole company, by the register of the team; `undefined` while it is being read, or cannot be: nothing is followed then but the law. */
export function useJugeReglage(): JugeReglage | undefined {
  const partage = usePartage();
  const bornes = findBornes(partage);
  return useMemo(() => (bornes === undefined ? undefined : bornes.length === 0 ? TOUT_COMPTE : createJugeReglage(bornes)), [bornes]);
}

/** The copy of a procedure that the house follows today; `undefined`: the text of the law, or the team is still being read. */
export function useUsageMaison(creancier: Pick<Creancier, "usages"> | undefined, kind: KindPoursuite): UsageProcedure | undefined {
  const juge = useJugeReglage();
  return juge === undefined ? undefined : findUsageMaison(creancier, kind, juge);
}

const AUCUNE: readonly never[] = [];

function findBornes(partage: PartageLu) {
  if (partage.kind !== "pret") return undefined;
  const { equipe } = partage;
  return equipe.kind === "membre" ? equipe.equipe.reglages : equipe.kind === "partie" ? equipe.reglages : AUCUNE;
}
