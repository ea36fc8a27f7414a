import { jour } from "#shared/kernel/jour.ts";
import type { Creancier } from "#shared/model/dossier.ts";
import type { Fait, FaitBrouillon } from "#shared/model/fait.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { projectVue, type VueDossier } from "#shared/suivi/vue-dossier.ts";
import { DEBITEUR, debiteurProfessionnel, factsOf, id, ouverture } from "./dossier-builder.ts";

export const AU = jour("2026-11-21");
export const BAREMES = createBaremes();

/** The view of a dossier opened against a professional, then written fact after fact; facts about the debtor are his. */
export function createVue(brouillons: readonly FaitBrouillon[], { au = AU, creancier }: { readonly au?: typeof AU; readonly creancier?: Creancier } = {}): VueDossier {
  return projectVueFaits(factsOf(ouverture(), debiteurProfessionnel(), ...brouillons), { au, creancier });
}

export function projectVueFaits(faits: readonly Fait[], { au = AU, creancier }: { readonly au?: typeof AU; readonly creancier?: Creancier | undefined } = {}): VueDossier {
  const debiteur = projectDebiteur(faits.filter(({ sujet }) => sujet === DEBITEUR));
  const debiteurs = new Map(debiteur === undefined ? [] : [[id("b"), debiteur]]);
  const vue = projectVue(faits.filter(({ sujet }) => sujet !== DEBITEUR), { debiteurs, creanciers: creancier === undefined ? [] : [creancier], mandataires: [] }, { aujourdhui: au, baremes: BAREMES, territoire: "metropole" });
  if (vue === undefined) throw new Error("dossier absent");
  return vue;
}
