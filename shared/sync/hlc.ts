import type { Horloge } from "../model/fait.ts";

/** A clock further ahead than this is wrong: it is read, shown, and never followed (units: milliseconds). */
export const AVANCE_TOLEREE = 24 * 60 * 60 * 1000;

/**
 * The hybrid time of the next lot written on this post, always later than `derniere`.
 * `maintenant` is the wall clock in milliseconds; it may have gone back since.
 */
export function computeHorloge(derniere: Horloge, maintenant: number): Horloge {
  const mur = Math.max(0, Math.floor(maintenant));
  return mur > derniere[0] ? [mur, 0] : [derniere[0], derniere[1] + 1];
}

/** What this post knows of time after reading a lot: the later of both, unless the lot comes from a wrong clock. */
export function mergeHorloge(derniere: Horloge, recue: Horloge, maintenant: number): Horloge {
  if (isHorsDuTemps(recue, maintenant)) return derniere;
  return compareHorloges(recue, derniere) > 0 ? recue : derniere;
}

/** More than a day ahead of the wall clock. */
export function isHorsDuTemps(horloge: Horloge, maintenant: number): boolean {
  return horloge[0] > maintenant + AVANCE_TOLEREE;
}

export function compareHorloges(premiere: Horloge, seconde: Horloge): number {
  return premiere[0] - seconde[0] || premiere[1] - seconde[1];
}
