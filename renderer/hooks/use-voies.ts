import { useMemo } from "react";
import { findValeurCalculee } from "#shared/kernel/resultat.ts";
import type { VoieClassee } from "#shared/regles/voies/comparaison.ts";
import { listVoiesDossier } from "#shared/suivi/strategie.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../app/Contexte.tsx";
import { useReferentiel } from "./use-referentiel.ts";

/** Every route of the dossier, classed; without their courts as long as the directory is being read. */
export function useVoies(vue: VueDossier): readonly VoieClassee[] {
  const { aujourdhui, baremes, territoire } = useContexte();
  const referentiel = useReferentiel();
  const annuaire = referentiel.kind === "pret" ? referentiel.enVigueur.annuaire : undefined;
  return useMemo(() => findValeurCalculee(listVoiesDossier(vue, { aujourdhui, baremes, territoire }, annuaire)) ?? [], [vue, aujourdhui, baremes, territoire, annuaire]);
}
