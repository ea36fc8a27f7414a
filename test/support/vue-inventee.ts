// The invented dossier as the fiche shows it: what an act or a batch is given.
import type { Jour } from "#shared/kernel/jour.ts";
import type { Mandat, Mandataire } from "#shared/model/dossier.ts";
import { findProchaineEtape } from "#shared/suivi/prochaine-etape.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { createFaitsInventes } from "./dossier-invente.ts";

export interface VueInventee extends VueDossier {
  readonly aujourdhui: Jour;
  readonly mandat: Mandat | undefined;
  readonly mandataire: Mandataire | undefined;
}

export function createVueInventee(...options: Parameters<typeof createFaitsInventes>): VueInventee {
  const { dossier, creancier, debiteur, decompte, portes, prescriptions, aujourdhui, mandat, mandataire } = createFaitsInventes(...options);
  return { dossier, creancier, debiteur, decompte, portes, prescriptions, titres: [], obliges: [], delais: { poursuites: [], delais: [], questions: [] }, aujourdhui, mandat, mandataire, faits: [], etape: "amiable", chronologie: [], prochaineEtape: findProchaineEtape(dossier, portes, []), changements: [], visa: { kind: "sans-objet" } };
}
