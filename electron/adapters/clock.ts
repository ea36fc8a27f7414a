/** The main process's and the vault's only clock: milliseconds since 1970. */
export function readInstant(): number {
  return Date.now();
}

/** The instant as text for a log or a reason file: « 2026-11-21T09:30:00.000Z ». */
export function formatInstant(instant: number): string {
  return new Date(instant).toISOString();
}
