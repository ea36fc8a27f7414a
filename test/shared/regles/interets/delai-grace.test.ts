import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { taux } from "#shared/kernel/taux.ts";
import { createTauxAvecGrace } from "#shared/regles/interets/delai-grace.ts";
import { findTauxL44110 } from "#shared/regles/interets/taux-l441-10.ts";
import { createTauxLegal } from "#shared/regles/interets/taux-legal.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { CAS_GRACE } from "./delai-grace.cas.ts";

const legal = createTauxLegal({ creancier: "professionnel", dateExecutoire: jour("2025-10-10") }, BAREMES);
const sansMajoration = createTauxLegal({ creancier: "professionnel" }, BAREMES);
const delais = (reduitPpm?: number) => [{ du: jour("2026-02-01"), au: jour("2026-03-31"), tauxPpm: reduitPpm === undefined ? undefined : taux(reduitPpm) }];
const create = (regime: "legal" | "penalites", reduitPpm?: number) =>
  regime === "legal" ? createTauxAvecGrace(legal, sansMajoration, delais(reduitPpm)) : createTauxAvecGrace((date) => findTauxL44110(date, BAREMES), undefined, delais(reduitPpm));

describe("délai de grâce (C. civ., art. 1343-5)", () => {
  test.each(CAS_GRACE)("$nom ($source)", ({ regime, jour: date, reduitPpm, tauxPpm }) => {
    expect(create(regime, reduitPpm)(jour(date))).toMatchObject({ kind: "tranche", taux: tauxPpm });
  });

  test("les tranches s’arrêtent à la veille du délai, à sa fin, et reprennent le lendemain", () => {
    const find = create("penalites");
    expect(["2026-01-15", "2026-02-15", "2026-04-15"].map((date) => find(jour(date)))).toMatchObject([
      { debut: "2026-01-01", fin: "2026-01-31" }, { debut: "2026-02-01", fin: "2026-03-31" }, { debut: "2026-04-01", fin: "2026-06-30" },
    ]);
  });

  test("entre deux délais, la tranche tient entre leurs bornes", () => {
    const find = createTauxAvecGrace((date) => findTauxL44110(date, BAREMES), undefined, [...delais(), { du: jour("2026-05-01"), au: jour("2026-05-31") }]);
    expect(find(jour("2026-04-15"))).toMatchObject({ debut: "2026-04-01", fin: "2026-04-30" });
  });

  test("sans délai, le taux est rendu tel quel ; un taux inconnu reste refusé", () => {
    expect(createTauxAvecGrace(legal, sansMajoration, [])).toBe(legal);
    expect(create("penalites")(jour("2027-01-01")).kind).toBe("refus");
  });
});
