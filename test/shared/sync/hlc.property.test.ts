import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Horloge } from "#shared/model/fait.ts";
import { AVANCE_TOLEREE, compareHorloges, computeHorloge, isHorsDuTemps, mergeHorloge } from "#shared/sync/hlc.ts";

const instant = fc.integer({ min: 0, max: 4_000_000_000_000 });
const horloge: fc.Arbitrary<Horloge> = fc.tuple(instant, fc.nat(1000));

describe("the hybrid clock", () => {
  test("the next time is always later, even when the wall clock has gone back", () => {
    fc.assert(fc.property(horloge, fc.integer({ min: -5, max: 4_000_000_000_000 }), (derniere, maintenant) => {
      expect(compareHorloges(computeHorloge(derniere, maintenant), derniere)).toBeGreaterThan(0);
    }));
  });
  test("it is the wall clock when that one moves forward", () => {
    expect(computeHorloge([1000, 7], 2000.9)).toEqual([2000, 0]);
    expect(computeHorloge([1000, 7], 1000)).toEqual([1000, 8]);
    expect(computeHorloge([1000, 7], 3)).toEqual([1000, 8]);
  });
  test("what is read is absorbed: the next write comes after it", () => {
    fc.assert(fc.property(horloge, horloge, instant, (derniere, recue, maintenant) => {
      const sue = mergeHorloge(derniere, recue, maintenant);
      expect(compareHorloges(sue, derniere)).toBeGreaterThanOrEqual(0);
      if (!isHorsDuTemps(recue, maintenant)) expect(compareHorloges(sue, recue)).toBeGreaterThanOrEqual(0);
      else expect(sue).toEqual(derniere);
    }));
  });
  test("a post thirteen years ahead does not drag the others along", () => {
    const maintenant = 1_795_000_000_000;
    expect(mergeHorloge([maintenant, 0], [maintenant + 13 * 365 * 86_400_000, 0], maintenant)).toEqual([maintenant, 0]);
    expect(mergeHorloge([maintenant, 0], [maintenant + AVANCE_TOLEREE, 4], maintenant)).toEqual([maintenant + AVANCE_TOLEREE, 4]);
  });
  test("merging does not depend on the order of what is read", () => {
    fc.assert(fc.property(horloge, horloge, horloge, instant, (depart, a, b, maintenant) => {
      expect(mergeHorloge(mergeHorloge(depart, a, maintenant), b, maintenant)).toEqual(mergeHorloge(mergeHorloge(depart, b, maintenant), a, maintenant));
    }));
  });
});
