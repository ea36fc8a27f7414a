import { openBoite, sealBoite } from "../crypto/boite.ts";
import type { RandomBytes } from "../poste.ts";

/** When each way in was made or changed (milliseconds since 1970); absent: not known. */
export interface DatesClefs {
  readonly phrase?: number;
  readonly secours?: number;
  readonly trousseau?: number;
}

const MOYENS = ["phrase", "secours", "trousseau"] as const;

/** Sealed for one generation of the keys: an older box put back says nothing. */
export function sealDates(cleMaitre: Uint8Array, dates: DatesClefs, generation: number, randomBytes: RandomBytes): Uint8Array {
  return sealBoite(cleMaitre, Buffer.from(JSON.stringify(dates), "utf8"), formatUsage(generation), randomBytes);
}

/** Nothing is known where the box is absent, altered, or of another generation. */
export function openDates(cleMaitre: Uint8Array, boite: Uint8Array | undefined, generation: number): DatesClefs {
  const clair = boite === undefined ? undefined : openBoite(cleMaitre, boite, formatUsage(generation));
  const lu: unknown = clair === undefined ? undefined : JSON.parse(clair.toString("utf8"));
  return Object.fromEntries(MOYENS.flatMap((moyen) => {
    const instant: unknown = typeof lu === "object" && lu !== null ? Reflect.get(lu, moyen) : undefined;
    return typeof instant === "number" && Number.isSafeInteger(instant) && instant >= 0 ? [[moyen, instant]] : [];
  }));
}

function formatUsage(generation: number): string {
  return `exigible dates des clefs|${generation}`;
}
