import { describe, expect, test } from "vitest";
import { addDuree, formatDuree } from "#shared/kernel/duree.ts";
import { jour } from "#shared/kernel/jour.ts";

describe("une durée", () => {
  test("les années et les mois d’abord, puis les jours (CPC, art. 641, al. 3)", () => {
    expect(addDuree(jour("2026-01-31"), { mois: 1, jours: 1 })).toBe("2026-03-01");
    expect(addDuree(jour("2024-02-29"), { annees: 1 })).toBe("2025-02-28");
    expect(addDuree(jour("2026-01-30"), { annees: 1, mois: 1, jours: 2 })).toBe("2027-03-02");
  });

  test("une durée vide ne bouge pas", () => {
    expect(addDuree(jour("2026-01-31"), {})).toBe("2026-01-31");
  });

  test("elle se lit en français", () => {
    expect(formatDuree({ annees: 1 })).toBe("1 an");
    expect(formatDuree({ annees: 5 })).toBe("5 ans");
    expect(formatDuree({ mois: 1, jours: 15 })).toBe("1 mois et 15 jours");
    expect(formatDuree({ jours: 1 })).toBe("1 jour");
    expect(formatDuree({})).toBe("0 jour");
  });
});
