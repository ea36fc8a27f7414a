import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { taux } from "#shared/kernel/taux.ts";
import { findTauxConventionnel } from "#shared/regles/interets/taux-conventionnel.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { CAS_PLANCHER } from "./taux-conventionnel.cas.ts";

describe("taux convenu (C. com., art. L441-10 II)", () => {
  test.each(CAS_PLANCHER)("$nom ($source) : juste au plancher rien, juste dessous un avertissement, jamais un autre taux", ({ jour: date, plancherPpm }) => {
    const au = findTauxConventionnel(jour(date), { taux: taux(plancherPpm), isEntreProfessionnels: true }, BAREMES);
    const sous = findTauxConventionnel(jour(date), { taux: taux(plancherPpm - 1), isEntreProfessionnels: true }, BAREMES);
    expect(au.avertissements).toEqual([]);
    expect(sous.avertissements).toHaveLength(1);
    expect(sous.taux).toBe(plancherPpm - 1);
  });

  test("contre un consommateur, ni plancher ni article du code de commerce", () => {
    const tranche = findTauxConventionnel(jour("2024-03-01"), { taux: taux(1), isEntreProfessionnels: false }, BAREMES);
    expect(tranche).toMatchObject({ avertissements: [], references: [{ texte: "C. civ.", article: "1343-1" }] });
  });

  test("au-delà du dernier taux légal, le taux convenu reste connu et le plancher se tait", () => {
    expect(findTauxConventionnel(jour("2027-03-01"), { taux: taux(1), isEntreProfessionnels: true }, BAREMES)).toMatchObject({ taux: 1, avertissements: [] });
  });
});
