import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { findParametre, findValeurDe } from "#shared/regles/baremes.ts";
import { BAREMES } from "../../support/baremes.ts";

test("un barème se lit par son identifiant, au jour voulu", () => {
  expect(findParametre(BAREMES, "interets/taux-bce").regle).toBe("R-PEN-01");
  expect(findValeurDe(BAREMES, "interets/taux-bce", jour("2026-07-01"))).toMatchObject({ ok: true, lu: { valeur: 24000 } });
  expect(findValeurDe(BAREMES, "interets/taux-bce", jour("2027-01-01"))).toEqual({ ok: false, raison: "perime" });
});

test("un barème absent est un paquet cassé, jamais un cas de droit", () => {
  expect(() => findParametre(BAREMES, "absent/rien")).toThrow("absent/rien");
});
