import { type Jour, jour } from "#shared/kernel/jour.ts";

const HEURE = new Intl.DateTimeFormat("fr-FR", { hour: "numeric", minute: "2-digit" });
const JOUR = new Intl.DateTimeFormat("fr-FR", { day: "2-digit", month: "2-digit", year: "numeric" });

/** « 17/11/2026 à 10 h 42 », at the post's own time, from milliseconds of the wall clock. */
export function formatInstant(instant: number): string {
  return `${formatJourDe(instant)}\u00A0à\u00A0${formatHeure(instant)}`;
}

/** « 17/11/2026 ». */
export function formatJourDe(instant: number): string {
  return JOUR.format(instant);
}

const ISO = new Intl.DateTimeFormat("en-CA", { day: "2-digit", month: "2-digit", year: "numeric" });

/** The day of an instant on this post's calendar. */
export function findJourDe(instant: number): Jour {
  return jour(ISO.format(instant));
}

/** « 10 h 24 ». */
export function formatHeure(instant: number): string {
  return HEURE.format(instant).replace(/^0?(\d{1,2}):(\d{2})$/, "$1\u00A0h\u00A0$2");
}
