import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { listDelaisVoie } from "#shared/regles/voies/delais-voie.ts";
import { BAREMES } from "../../../support/baremes.ts";

test("un délai est lu dans sa version, avec sa sanction", () => {
  expect(listDelaisVoie(["delais/injonction-signification"], jour("2026-08-31"), BAREMES)).toMatchObject([{ duree: "6 mois", sanction: "non-avenu", compte: "tenir", porteur: "creancier" }]);
  expect(listDelaisVoie(["delais/injonction-signification"], jour("2026-09-01"), BAREMES)).toMatchObject([{ duree: "3 mois" }]);
});

test("un délai que le régime ne connaît pas est laissé de côté, un nom inconnu est une faute", () => {
  expect(listDelaisVoie(["delais/injonction-formule-executoire"], jour("2026-09-01"), BAREMES)).toEqual([]);
  expect(() => listDelaisVoie(["delais/absent"], jour("2026-09-01"), BAREMES)).toThrow("delais/absent");
});
