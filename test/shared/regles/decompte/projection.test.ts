import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { taux } from "#shared/kernel/taux.ts";
import { findDernierArrete } from "#shared/regles/decompte/projection.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { createFacture, createFaits } from "./faits.ts";

test("une projection ne dépasse pas le dernier taux connu", () => {
  expect(findDernierArrete(createFaits(), BAREMES)).toBe("2026-12-31");
});

test("un taux convenu, ou une créance soldée avant, n’a pas de limite", () => {
  expect(findDernierArrete(createFaits({ creances: [createFacture({ taux: { regime: "conventionnel", tauxPpm: taux(150_000) } })] }), BAREMES)).toBeUndefined();
  expect(findDernierArrete(createFaits({ reglements: [{ date: jour("2026-05-01"), montant: montant(9_000_000) }] }), BAREMES)).toBeUndefined();
});
