import { expect, test } from "vitest";
import { jour, toNumero } from "#shared/kernel/jour.ts";
import { computeBudget, computeEncaisse, computeEncours, computeFlux, sumKind } from "#shared/suivi/pilotage/encours.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { brouillon, factsOf, facture, id, ouverture, reglement } from "../../../support/dossier-builder.ts";
import { createEntree } from "../../../support/pilotage-builder.ts";

const le = (texte: string) => toNumero(jour(texte));
const ouvert = { ...ouverture(), dateFait: jour("2026-06-01") };
const novembre = [le("2026-11-01"), le("2026-11-21")] as const;

function situation(...suite: readonly FaitBrouillon[]) {
  return createEntree(factsOf(ouvert, facture("a", "1000,00"), ...suite)).situation;
}

test("more than the principal is paid: the rest is what came on top, not a negative debt", () => {
  const flux = computeFlux(situation(reglement("r", "1200,00", "2026-11-10")), ...novembre);
  expect(flux).toMatchObject({ initial: 100_000, encaissements: 120_000, accessoires: 20_000, final: 0 });
});

test("a loss is what remained on the day of the closing, and what comes in afterwards does not come back in what is followed", () => {
  const perdu = situation(reglement("r", "300,00", "2026-11-05"), brouillon("cloture", "2026-11-10", { motif: "abandon" }), reglement("s", "50,00", "2026-11-15"));
  expect(computeFlux(perdu, ...novembre)).toMatchObject({ initial: 100_000, encaissements: 35_000, pertes: 70_000, autres: -5_000, remises: 0, final: 0 });
  expect(computeEncours(perdu, le("2026-11-09"))).toBe(70_000);
});

test("a settlement gives up, a hand-over goes elsewhere", () => {
  expect(computeFlux(situation(brouillon("cloture", "2026-11-10", { motif: "transaction" })), ...novembre)).toMatchObject({ remises: 100_000, pertes: 0, autres: 0 });
  expect(computeFlux(situation(brouillon("cloture", "2026-11-10", { motif: "transmission" })), ...novembre)).toMatchObject({ remises: 0, pertes: 0, autres: 100_000 });
});

test("before the first fact, nothing", () => {
  expect(computeFlux(situation(), le("2020-01-01"), le("2020-12-31"))).toEqual({ initial: 0, nouvelles: 0, accessoires: 0, encaissements: 0, avoirs: 0, remises: 0, pertes: 0, autres: 0, final: 0 });
});

test("budgets and receipts of some days", () => {
  const { mouvements } = situation(reglement("r", "300,00", "2026-11-05"), brouillon("mandat", "2026-11-06", { mandatId: id("m"), mandataireId: id("n"), mission: "x", budget: 5_000 as never }));
  expect([computeEncaisse(mouvements, ...novembre), computeBudget(mouvements, ...novembre), sumKind(mouvements, 0, ...novembre)]).toEqual([30_000, 5_000, 0]);
});
