import { expect, test } from "vitest";
import { formatJour, formatJourAbrege, formatJourComplet, formatJourCourt, formatJourLong, formatJourSemaine, formatMois, formatMoisAbrege } from "#shared/kernel/format-jour.ts";
import { jour } from "#shared/kernel/jour.ts";

test("un jour s’écrit en chiffres dans un tableau, en lettres dans une phrase", () => {
  expect(formatJour(jour("2026-03-12"))).toBe("12/03/2026");
  expect(formatJourLong(jour("2026-03-01"))).toBe("1er\u00A0mars\u00A02026");
  expect(formatJourLong(jour("2026-08-22"))).toBe("22\u00A0août\u00A02026");
  expect(formatJourComplet(jour("2026-11-21"))).toBe("samedi 21\u00A0novembre\u00A02026");
  expect(formatJourAbrege(jour("2026-11-30"))).toContain("lun.");
});

test("un jour d’une autre année ne se lit jamais sans elle", () => {
  expect(formatJourCourt(jour("2026-06-12"), jour("2026-11-21"))).toBe("12/06");
  expect(formatJourCourt(jour("2024-06-12"), jour("2026-11-21"))).toBe("12/06/2024");
});

test("un mois et un jour de la semaine, comme un calendrier les écrit", () => {
  expect(formatMois(jour("2026-11-21"))).toBe("novembre\u00A02026");
  expect(formatMois(jour("2026-12-01"))).toBe("décembre\u00A02026");
  expect([jour("2026-01-05"), jour("2026-08-01"), jour("2026-12-31")].map(formatMoisAbrege)).toEqual(["janv.", "août", "déc."]);
  expect(formatJourSemaine(jour("2026-11-23"))).toBe("lun. 23");
});
