import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { findLibellePlan, formatPlan } from "#shared/suivi/phrase-plan.ts";
import { findPlanVivant } from "#shared/suivi/plans.ts";
import { brouillon, euros, evenement, facture, id } from "../../support/dossier-builder.ts";
import { createVue } from "../../support/vue-builder.ts";

const { dossier } = createVue([
  facture("a", "1 000,00"), brouillon("plan", "2026-10-01", { planId: id("p"), sort: "suspendus", regularisation: 8 }),
  brouillon("promesse", "2026-10-01", { promesseId: id("x"), montant: euros("350,00"), pourLe: jour("2026-10-15"), planId: id("p") }), evenement("m", "mise_en_demeure", "2026-10-18"),
]);
const phrase = (au: string) => {
  const plan = findPlanVivant(dossier, jour(au));
  return plan === undefined ? "" : formatPlan(plan).replace(/[\u00A0\u202F]/g, " ");
};

test("le plan se dit en une phrase, avec le jour et la somme", () => {
  expect(phrase("2026-10-10")).toBe("0,00 € reçus sur 350,00 € ; 350,00 € attendus le 15/10/2026.");
  expect(phrase("2026-10-20")).toBe("Mise en demeure du 18/10/2026 : le débiteur peut régulariser jusqu’au 26/10/2026.");
  expect(phrase("2026-10-27")).toBe("Le délai de la clause est passé le 26/10/2026 sans paiement : tout le solde peut être exigé.");
});

test("un état lu dans une ligne a son mot, un état inconnu n’en a pas", () => {
  expect(findLibellePlan("en-retard")).toBe("versement manqué");
  expect(findLibellePlan("perdu")).toBeUndefined();
});
