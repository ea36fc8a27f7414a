import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { findTauxL44110 } from "#shared/regles/interets/taux-l441-10.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { CAS_L44110 } from "./taux-l441-10.cas.ts";

describe("taux des pénalités de retard à défaut de taux convenu (C. com., art. L441-10 II)", () => {
  test.each(CAS_L44110)("$nom ($source)", ({ jour: date, tauxPpm }) => {
    expect(findTauxL44110(jour(date), BAREMES)).toMatchObject({ kind: "tranche", taux: tauxPpm });
  });

  test("le taux cite ses deux valeurs datées et se compose en français", () => {
    const tranche = findTauxL44110(jour("2026-11-21"), BAREMES);
    expect(tranche).toMatchObject({ debut: "2026-07-01", fin: "2026-12-31", composition: "taux de la BCE au 01/07/2026, 2,40\u00A0%, plus 10 points", references: [{ texte: "C. com.", article: "L441-10 II" }] });
    expect(tranche.kind === "tranche" && tranche.parametres.map(({ id, depuis }) => `${id} ${depuis}`)).toEqual(["interets/taux-bce 2026-06-17", "interets/majoration-l441-10 2019-04-26"]);
  });

  test("un semestre dont le taux n’est pas publié est refusé et nommé", () => {
    expect(findTauxL44110(jour("2027-02-01"), BAREMES)).toMatchObject({ kind: "refus", motif: "Le taux de la BCE au 01/01/2027 n’est pas encore dans les barèmes\u00A0: les pénalités du 1er semestre 2027 ne peuvent pas être calculées." });
    expect(findTauxL44110(jour("2013-10-01"), BAREMES)).toMatchObject({ kind: "refus", motif: expect.stringContaining("antérieur aux barèmes") as string });
  });
});
