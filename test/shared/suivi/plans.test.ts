import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { createDenouement } from "#shared/suivi/negociation.ts";
import { findPlanVivant, listPlansSuivis } from "#shared/suivi/plans.ts";
import { brouillon, euros, evenement, facture, id, porte, reglement, rejet, verdict } from "../../support/dossier-builder.ts";
import { createVue } from "../../support/vue-builder.ts";

const PLAN: readonly FaitBrouillon[] = [
  facture("a", "1 000,00"),
  brouillon("plan", "2026-10-01", { planId: id("p"), sort: "suspendus", regularisation: 8, signeLe: jour("2026-10-01") }),
  ...["2026-10-15", "2026-11-15", "2026-12-15"].map((pourLe, rang) => brouillon("promesse", "2026-10-01", { promesseId: id(`x${rang}`), montant: euros("350,00"), pourLe: jour(pourLe), planId: id("p") })),
];
const demeure = (le: string, recuLe?: string) => evenement("m", "mise_en_demeure", le, recuLe === undefined ? {} : { recuLe: jour(recuLe) });
const etat = (au: string, ...suite: readonly FaitBrouillon[]) => listPlansSuivis(createVue([...PLAN, ...suite]).dossier, jour(au))[0]?.etat;

describe("un plan d’apurement, par les seuls paiements", () => {
  test("est tenu tant que chaque versement dû est fait", () => {
    expect(etat("2026-10-15")).toBe("en-cours");
    expect(etat("2026-11-10", reglement("r", "350,00", "2026-10-14"))).toBe("en-cours");
  });

  test("est en retard le lendemain d’un versement manqué, incomplet ou revenu impayé", () => {
    expect(etat("2026-10-16")).toBe("en-retard");
    expect(etat("2026-10-16", reglement("r", "349,99", "2026-10-10"))).toBe("en-retard");
    expect(etat("2026-10-16", reglement("r", "350,00", "2026-10-10"), rejet("t", "r", "350,00", "2026-10-14"))).toBe("en-retard");
  });

  test("la mise en demeure ouvre le délai de la clause, compté de sa réception ; passé, la déchéance est acquise", () => {
    expect(etat("2026-10-20", demeure("2026-10-18"))).toBe("demeure");
    expect(etat("2026-10-26", demeure("2026-10-18"))).toBe("demeure");
    expect(etat("2026-10-27", demeure("2026-10-18"))).toBe("echu");
    expect(etat("2026-10-28", demeure("2026-10-18", "2026-10-20"))).toBe("demeure");
    expect(etat("2026-10-29", demeure("2026-10-18", "2026-10-20"))).toBe("echu");
  });

  test("une mise en demeure d’avant le versement manqué ne vaut rien pour lui", () => {
    expect(etat("2026-11-20", demeure("2026-10-02"))).toBe("en-retard");
  });

  test("le versement fait dans le délai remet le plan en cours", () => {
    expect(etat("2026-10-27", demeure("2026-10-18"), reglement("r", "350,00", "2026-10-25"))).toBe("en-cours");
  });

  test("ne reçoit pas un règlement du jour où il est fait : il n’est plus dans la somme étalée", () => {
    expect(etat("2026-10-16", reglement("r", "350,00", "2026-10-01"))).toBe("en-retard");
  });

  test("est payé quand tout est versé, même d’un coup", () => {
    expect(etat("2026-11-01", reglement("r", "1 050,00", "2026-10-14"))).toBe("paye");
  });
});

test("sans clause notée, la déchéance n’est jamais dite acquise", () => {
  const sansClause = PLAN.filter(({ type }) => type !== "plan");
  expect(listPlansSuivis(createVue([...sansClause, demeure("2026-10-18")]).dossier, jour("2027-01-10"))[0]?.etat).toBe("demeure");
});

test("le plan suspend l’étape, sa fin la rend telle quelle", () => {
  const qualifie = [porte("exigible"), porte("documentee"), porte("non-prescrite"), verdict()];
  const avant = createVue([facture("a", "1 000,00"), ...qualifie], { au: jour("2026-10-27") }).prochaineEtape;
  const pendant = createVue([...PLAN, ...qualifie, demeure("2026-10-18")], { au: jour("2026-10-27") }).prochaineEtape;
  expect(pendant).toMatchObject({ action: "suivre-plan", titre: "Prononcer la déchéance du terme", reprise: avant.titre });
  const apres = createVue([...PLAN, ...qualifie, demeure("2026-10-18"), createDenouement(id("d"), id("p"), "dechu", jour("2026-10-27"), id("f"))], { au: jour("2026-10-27") });
  expect(apres.prochaineEtape).toMatchObject({ action: avant.action, titre: avant.titre });
  expect(findPlanVivant(apres.dossier, jour("2026-10-27"))).toBeUndefined();
});

test("un règlement d’après la fin du plan n’est plus pour lui : le plan suivant le reçoit", () => {
  const { dossier } = createVue([
    ...PLAN, createDenouement(id("d"), id("p"), "dechu", jour("2026-10-27"), id("f")),
    brouillon("plan", "2026-10-28", { planId: id("n"), sort: "suspendus", regularisation: 8 }), brouillon("promesse", "2026-10-28", { promesseId: id("y"), montant: euros("200,00"), pourLe: jour("2026-11-10"), planId: id("n") }),
    reglement("r", "200,00", "2026-11-05"),
  ]);
  expect(listPlansSuivis(dossier, jour("2026-11-20")).map(({ planId, etat: ou, recu }) => [planId, ou, recu])).toEqual([[id("p"), "dechu", 0], [id("n"), "paye", 20_000]]);
});
