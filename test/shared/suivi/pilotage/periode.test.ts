import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createComparaison, createMois, createPeriode, findMoisClos, findMoisPressant, formatCleMois, formatPeriode, listMois, listMoisClos, listMoisSuivants, toNumeros } from "#shared/suivi/pilotage/periode.ts";

const AU = jour("2026-11-21");

test.each([["mois", "2026-11-01"], ["trimestre", "2026-10-01"], ["annee", "2026-01-01"], ["douze-mois", "2025-12-01"]] as const)("%s starts on %s", (kind, debut) => {
  expect(createPeriode(kind, AU)).toEqual({ debut, fin: AU });
});

test("the comparison has the same length, and the end of a month stays one", () => {
  expect(createComparaison("annee-precedente", createPeriode("mois", AU), "mois")).toEqual({ debut: "2025-11-01", fin: "2025-11-21" });
  expect(createComparaison("periode-precedente", createMois(jour("2026-03-10")), "mois")).toEqual({ debut: "2026-02-01", fin: "2026-02-28" });
  expect(createComparaison("periode-precedente", createPeriode("trimestre", AU), "trimestre")).toEqual({ debut: "2026-07-01", fin: "2026-08-21" });
});

test("months are cut by the period", () => {
  expect(listMois({ debut: jour("2026-09-10"), fin: AU })).toEqual([{ debut: "2026-09-10", fin: "2026-09-30" }, { debut: "2026-10-01", fin: "2026-10-31" }, { debut: "2026-11-01", fin: "2026-11-21" }]);
  expect(findMoisClos(jour("2026-03-01"))).toEqual({ debut: "2026-02-01", fin: "2026-02-28" });
  expect([formatCleMois(AU), toNumeros(createMois(jour("1970-01-02"))).fin]).toEqual(["2026-11", 30]);
});

test("closed months backwards, months to come, and what presses", () => {
  expect(listMoisClos(AU, 2)).toEqual([{ debut: "2026-10-01", fin: "2026-10-31" }, { debut: "2026-09-01", fin: "2026-09-30" }]);
  expect([listMoisSuivants(AU, 3), findMoisPressant(AU)]).toEqual([["2026-11-01", "2026-12-01", "2027-01-01"], "2026-12"]);
});

test("un mois entier se nomme, une partie se borne", () => {
  expect(formatPeriode(createMois(AU))).toBe("Novembre\u00A02026");
  expect(formatPeriode(createPeriode("mois", AU))).toBe("du 01/11/2026 au 21/11/2026");
});
