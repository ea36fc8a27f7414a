import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { composeScenario } from "#shared/fictif/portefeuille-fictif.ts";
import type { Plume } from "#shared/fictif/plume.ts";
import type { Scenario } from "#shared/fictif/scenario.ts";
import { toFait } from "#shared/fictif/transmission-fictive.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { projectVue, type VueDossier } from "#shared/suivi/vue-dossier.ts";

export const BAREMES = createBaremes();
export const AUJOURDHUI = jour("2026-11-29");
// An ordinary day, the end of a month, a leap day: the portfolio is dated from the day on which it is opened.
const JOURS = [AUJOURDHUI, jour("2026-08-31"), jour("2024-02-29")];

/** What the rules say of the dossier that a scenario wrote. */
export function projectVuePlume({ faits: brouillons, debiteur: sujetDebiteur, dossier }: Plume, aujourdhui = AUJOURDHUI): VueDossier {
  const faits = brouillons.map(toFait);
  const debiteur = projectDebiteur(faits.filter(({ sujet }) => sujet === sujetDebiteur));
  if (debiteur === undefined) throw new Error("Le scénario n’a pas de débiteur");
  const parties = { debiteurs: new Map([[debiteur.id, debiteur]]), creanciers: [], mandataires: [] };
  const vue = projectVue(faits.filter(({ sujet }) => sujet === dossier), parties, { aujourdhui, baremes: BAREMES, territoire: "metropole" });
  if (vue === undefined) throw new Error("Le scénario n’ouvre pas de dossier");
  return vue;
}

/** Each scenario is read by the rules as it says, whatever the day. */
export function describeScenarios(scenarios: readonly Scenario[]): void {
  describe.each(JOURS)("au %s", (aujourdhui) => {
    test.each(scenarios.map((scenario, rang) => [scenario.titre, scenario, rang] as const))("%s", (_titre, scenario, rang) => {
      const { etape, portes } = projectVuePlume(composeScenario(scenario, rang, aujourdhui, BAREMES), aujourdhui);
      expect({ etape, exigible: portes.exigible.etat, documentee: portes.documentee.etat, nonPrescrite: portes["non-prescrite"].etat }).toEqual(scenario.attendu);
    });
  });
}
