import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { computeProfilPayeur } from "#shared/suivi/profil-payeur.ts";
import { brouillon, euros, evenement, facture, id, reglement, rejet } from "../../support/dossier-builder.ts";
import { AU, createVue } from "../../support/vue-builder.ts";

test("comment il paie : délai moyen après l’échéance pesé par les montants, impayés, promesses, contestations", () => {
  const { dossier } = createVue([
    facture("a", "400,00"), reglement("r", "300,00", "2026-04-10", { creanceId: id("a") }), reglement("s", "100,00", "2026-04-30", { creanceId: id("a") }),
    reglement("t", "50,00", "2026-05-10"), rejet("x", "t", "50,00", "2026-05-12"), evenement("k", "contestation", "2026-05-01"),
    brouillon("promesse", "2026-05-20", { promesseId: id("p"), montant: euros("50,00"), pourLe: jour("2026-06-01") }),
  ]);
  expect(computeProfilPayeur([dossier], AU)).toEqual({
    reglements: 2, paye: 40_000, delaiMoyen: 15, dernierReglement: "2026-04-30", impayes: 1, contestations: 1, promesses: { tenue: 0, tardive: 0, attendue: 0, rompue: 1 },
  });
});

test("sans règlement, rien n’est supposé", () => {
  expect(computeProfilPayeur([createVue([facture("a", "1,00")]).dossier], AU)).toMatchObject({ reglements: 0, paye: 0 });
  expect(computeProfilPayeur([], AU).delaiMoyen).toBeUndefined();
});
