import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { computeQuotiteSaisissable } from "#shared/regles/voies/quotite-saisissable.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { AU } from "./faits.ts";
import { CAS_QUOTITE } from "./quotite-saisissable.cas.ts";

function saisissable(centimes: number, personnesACharge: number): number {
  return expectCalcule(computeQuotiteSaisissable({ remuneration: montant(centimes), personnesACharge, au: AU }, BAREMES)).valeur.saisissable;
}

describe("part saisissable d’une rémunération", () => {
  test.each(CAS_QUOTITE)("$nom ($source)", ({ remuneration, personnes, saisissable: attendu }) => {
    expect(saisissable(remuneration, personnes)).toBe(attendu);
  });

  test("hors de l’année du barème, rien n’est extrapolé\u00A0; sans fait, tout est demandé", () => {
    expect(computeQuotiteSaisissable({ remuneration: montant(200_000), personnesACharge: 0, au: jour("2027-01-01") }, BAREMES)).toMatchObject({ kind: "inapplicable" });
    expect(computeQuotiteSaisissable({ au: AU }, BAREMES)).toEqual({ kind: "incomplet", manquants: ["la rémunération nette du mois", "le nombre de personnes à charge"] });
    expect(computeQuotiteSaisissable({ remuneration: montant(-1), personnesACharge: 0.5, au: AU }, BAREMES)).toMatchObject({ kind: "incomplet" });
  });

  test("le plancher à vérifier se voit, et dit quand il manque", () => {
    const { avertissements } = expectCalcule(computeQuotiteSaisissable({ remuneration: montant(60_000), personnesACharge: 0, au: AU }, BAREMES)).justification;
    expect(avertissements[0]).toContain("n’en laisse pas assez");
  });

  test("gagner plus ne laisse jamais moins, une personne à charge ne saisit jamais plus", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 6 }), (centimes, personnes) => {
      const saisi = saisissable(centimes, personnes);
      expect(saisi >= 0 && saisi <= centimes).toBe(true);
      expect(saisissable(centimes + 100, personnes) >= saisi && saisissable(centimes + 100, personnes) <= saisi + 101).toBe(true);
      expect(saisissable(centimes, personnes + 1) <= saisi).toBe(true);
    }), { seed: 20261121 });
  });
});
