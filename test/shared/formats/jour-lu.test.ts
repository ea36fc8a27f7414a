import { expect, test } from "vitest";
import { findOrdreDate, parseJourLu } from "#shared/formats/jour-lu.ts";

test.each([
  ["20250131", "2025-01-31"], ["2025-01-31", "2025-01-31"], ["2016-04-04+01:00", "2016-04-04"], ["2025-01-31T23:59:00Z", "2025-01-31"], ["31/01/2025", "2025-01-31"],
  ["31.01.25", "2025-01-31"], ["1-2-2025", "2025-02-01"], ["31/01/2025 10:30", "2025-01-31"], ["10\u00A0décembre\u00A02009", "2009-12-10"], ["1er janvier 2020", "2020-01-01"],
])("« %s » is %s", (texte, attendu) => {
  expect(parseJourLu(texte)).toBe(attendu);
});

test.each(["20251301", "31/09/2026", "00/01/2025", "lundi", "+15j", "12 mars", "abc", "", "2025", "99999999"])("« %s » is no day", (texte) => {
  expect(parseJourLu(texte)).toBeUndefined();
});

test("the order of day and month is decided by the column, only when it proves it", () => {
  expect(findOrdreDate(["12/15/2018", "01/02/2018"])).toBe("mois-jour");
  expect(findOrdreDate(["15/12/2018", "01/02/2018"])).toBe("jour-mois");
  expect(findOrdreDate(["01/02/2018"])).toBe("jour-mois");
  expect(findOrdreDate(["12/15/2018", "15/12/2018"])).toBe("jour-mois");
  expect(parseJourLu("12/15/2018", "mois-jour")).toBe("2018-12-15");
});
