import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { findTauxLegal } from "#shared/regles/interets/taux-legal.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { CAS_LEGAL } from "./taux-legal.cas.ts";

const professionnel = { creancier: "professionnel" } as const;

describe("taux de l’intérêt légal (CMF, art. L313-2)", () => {
  test.each(CAS_LEGAL)("$nom, selon le créancier ($source)", ({ jour: date, autresCas, particuliers }) => {
    expect(findTauxLegal(jour(date), professionnel, BAREMES)).toMatchObject({ taux: autresCas });
    expect(findTauxLegal(jour(date), { creancier: "particulier" }, BAREMES)).toMatchObject({ taux: particuliers });
  });

  test("cinq points de plus à compter du lendemain des deux mois (CMF, art. L313-3)", () => {
    const faits = { ...professionnel, dateExecutoire: jour("2026-02-10") };
    expect(findTauxLegal(jour("2026-04-10"), faits, BAREMES)).toMatchObject({ taux: 26200, debut: "2026-01-01", fin: "2026-04-10" });
    expect(findTauxLegal(jour("2026-04-11"), faits, BAREMES)).toMatchObject({ taux: 76200, debut: "2026-04-11", fin: "2026-06-30" });
    expect(findTauxLegal(jour("2026-07-01"), faits, BAREMES)).toMatchObject({ taux: 77500, debut: "2026-07-01", fin: "2026-12-31" });
  });

  test("deux mois comptés d’un 31 décembre finissent le dernier jour de février", () => {
    const faits = { ...professionnel, dateExecutoire: jour("2025-12-31") };
    expect(findTauxLegal(jour("2026-02-28"), faits, BAREMES)).toMatchObject({ taux: 26200 });
    expect(findTauxLegal(jour("2026-03-01"), faits, BAREMES)).toMatchObject({ taux: 76200 });
  });

  test("un semestre non publié, ou antérieur à 2015, est refusé", () => {
    expect(findTauxLegal(jour("2027-01-01"), professionnel, BAREMES)).toMatchObject({ kind: "refus", motif: expect.stringContaining("1er semestre 2027") as string });
    expect(findTauxLegal(jour("2014-12-31"), professionnel, BAREMES)).toMatchObject({ kind: "refus", motif: expect.stringContaining("2e semestre 2014") as string });
    expect(findTauxLegal(jour("2026-01-01"), { ...professionnel, dateExecutoire: jour("2000-05-05") }, BAREMES)).toMatchObject({ kind: "refus" });
  });
});
