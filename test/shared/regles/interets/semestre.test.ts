import { expect, test } from "vitest";
import { jour, toNumero } from "#shared/kernel/jour.ts";
import { findSemestre } from "#shared/regles/interets/semestre.ts";

test("le 30 juin et le 1er juillet ne sont pas du même semestre", () => {
  expect(findSemestre(jour("2026-06-30"))).toMatchObject({ debut: "2026-01-01", fin: "2026-06-30", lendemain: "2026-07-01", libelle: "1er semestre 2026" });
  expect(findSemestre(jour("2026-07-01"))).toMatchObject({ debut: "2026-07-01", fin: "2026-12-31", lendemain: "2027-01-01", numeroFin: toNumero(jour("2026-12-31")), libelle: "2e semestre 2026" });
  expect(findSemestre(jour("2024-02-29")).fin).toBe("2024-06-30");
});

test("un semestre se retrouve, et le suivant a le rang suivant", () => {
  expect(findSemestre(jour("2026-03-02"))).toBe(findSemestre(jour("2026-05-02")));
  expect(findSemestre(jour("2027-01-01")).rang).toBe(findSemestre(jour("2026-12-31")).rang + 1);
});
