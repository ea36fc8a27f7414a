import { describe, expect, test } from "vitest";
import { formatHeure } from "#shared/kernel/format-heure.ts";
import { parseHeure } from "#shared/kernel/parse-heure.ts";

describe("une heure d’audience se lit comme on l’écrit", () => {
  const lues: readonly (readonly [string, string])[] = [
    ["9h30", "09:30"], ["9 h 30", "09:30"], ["9\u00A0h\u00A030", "09:30"], ["09:30", "09:30"], ["9.30", "09:30"], ["930", "09:30"], ["0930", "09:30"], ["1400", "14:00"],
    ["14h", "14:00"], ["14 H", "14:00"], ["14", "14:00"], ["9", "09:00"], ["midi", "12:00"], ["0h05", "00:05"], ["23:59", "23:59"],
  ];
  test.each(lues)("«\u00A0%s\u00A0» est %s", (saisie, attendue) => {
    expect(parseHeure(saisie)).toBe(attendue);
  });

  test.each(["", "24h", "9h60", "9h5", "12345", "matin", "-9", "9h30 salle 4", "2026-11-20"])("«\u00A0%s\u00A0» n’est pas une heure", (saisie) => {
    expect(parseHeure(saisie)).toBeUndefined();
  });

  test("toute heure affichée se relit", () => {
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      const heure = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
      expect(parseHeure(formatHeure(heure))).toBe(heure);
    }
  });
});
