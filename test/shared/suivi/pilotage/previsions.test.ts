import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { computeRythme } from "#shared/suivi/pilotage/previsions.ts";
import { computeTableau } from "#shared/suivi/pilotage/tableau.ts";
import { factsOf, facture, ouverture, reglement } from "../../../support/dossier-builder.ts";
import { AU_PILOTAGE, createEntree } from "../../../support/pilotage-builder.ts";

test("le rythme se compte depuis le premier dossier, et n’existe pas sans lui", () => {
  const entree = createEntree(factsOf({ ...ouverture(), dateFait: jour("2026-11-12") }, facture("a", "1000,00"), reglement("r", "100,00", "2026-11-15")));
  const compute = (debut: string, entrees = [entree]) => computeRythme(computeTableau(entrees, { periode: { debut: jour(debut), fin: AU_PILOTAGE }, reglages: { taux: {} } }), 30);
  // 100 € en dix jours, du 12 au 21 novembre : 300 € en trente.
  expect([compute("2026-01-01"), compute("2026-11-12"), compute("2026-11-01", [])]).toEqual([30_000, 30_000, undefined]);
});
