import { describe, expect, test } from "vitest";
import { addMois, countJours, countJoursDuMois, findJour, findJourSemaine, isBissextile, jour, maxJour, minJour, parseJour } from "#shared/kernel/jour.ts";

describe("un jour civil", () => {
  test("un jour qui n’existe pas n’est pas lu", () => {
    for (const texte of ["2026-09-31", "2026-02-29", "2100-02-29", "2026-00-10", "2026-13-01", "2026-01-00", "0000-01-01", "26-01-01", "2026-1-1", "2026-01-01T00:00", " 2026-01-01", ""]) {
      expect(parseJour(texte), texte).toBeUndefined();
    }
  });

  test("un jour bissextile existe en 2000 et en 2024, pas en 1900", () => {
    expect(parseJour("2000-02-29")).toBe("2000-02-29");
    expect(parseJour("2024-02-29")).toBe("2024-02-29");
    expect(parseJour("1900-02-29")).toBeUndefined();
    expect([1900, 2000, 2023, 2024].map(isBissextile)).toEqual([false, true, false, true]);
  });

  test("a day written in the source throws when it does not exist", () => {
    expect(() => jour("2026-02-30")).toThrow("n’est pas un jour");
  });

  test("à défaut de quantième identique, dernier jour du mois (CPC, art. 641, al. 2)", () => {
    expect(addMois(jour("2026-01-31"), 1)).toBe("2026-02-28");
    expect(addMois(jour("2024-01-31"), 1)).toBe("2024-02-29");
    expect(addMois(jour("2026-08-31"), 6)).toBe("2027-02-28");
    expect(addMois(jour("2024-02-29"), 12)).toBe("2025-02-28");
    expect(addMois(jour("2026-03-31"), -1)).toBe("2026-02-28");
    expect(addMois(jour("2026-01-15"), -13)).toBe("2024-12-15");
  });

  test("les jours se comptent début exclu, fin incluse", () => {
    expect(countJours(jour("2026-03-31"), jour("2026-04-30"))).toBe(30);
    expect(countJours(jour("2026-04-30"), jour("2026-03-31"))).toBe(-30);
    expect(countJours(jour("2024-02-28"), jour("2024-03-01"))).toBe(2);
  });

  test("le 21 novembre 2026 est un samedi, le 7 juin 2025 aussi, le 1er janvier 2000 de même", () => {
    expect([jour("2026-11-21"), jour("2025-06-07"), jour("2000-01-01")].map(findJourSemaine)).toEqual([6, 6, 6]);
  });

  test("outside the calendar it throws rather than wraps", () => {
    expect(() => addMois(jour("9999-12-31"), 1)).toThrow("hors du calendrier");
    expect(() => addMois(jour("0001-01-01"), -1)).toThrow("hors du calendrier");
    expect(findJour({ annee: 10_000, mois: 1, quantieme: 1 })).toBeUndefined();
  });

  test("bounds and lengths of months", () => {
    expect(minJour(jour("2026-01-02"), jour("2026-01-01"))).toBe("2026-01-01");
    expect(maxJour(jour("2026-01-02"), jour("2026-01-01"))).toBe("2026-01-02");
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((mois) => countJoursDuMois(2026, mois))).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });
});
