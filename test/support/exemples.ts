// The sample files that lie beside the repository, when they do.
import { existsSync, readFileSync } from "node:fs";
import { ROOT } from "./depot.ts";

export const EXEMPLES = `${ROOT}../shared/samples/`;

/** Absent samples are said once, so that a skipped test is seen. */
export const hasExemples = existsSync(`${EXEMPLES}expected.json`);
if (!hasExemples) console.warn("Exemples absents (../shared/samples) : les figures attendues ne sont pas comparées.");

export interface Attendus {
  readonly fec: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly fec_scenario_truth: { readonly open_items: readonly { readonly customer: string; readonly name: string; readonly piece: string; readonly account: string; readonly open_cents: number }[] };
  readonly fec_malformed: Readonly<Record<string, string>>;
  readonly "balance-agee": {
    readonly lines: number;
    readonly customers: number;
    readonly debit_cents: number;
    readonly credit_cents: number;
    readonly net_cents: number;
    readonly files: Readonly<Record<string, { readonly buckets_cents?: Readonly<Record<string, number>> }>>;
  };
  readonly detect: Readonly<Record<string, string>>;
  readonly sirene: Readonly<Record<string, readonly { readonly value: string; readonly kind: string; readonly valid: boolean }[]>>;
}

export function readAttendus(): Attendus {
  return JSON.parse(readFileSync(`${EXEMPLES}expected.json`, "utf8")) as Attendus;
}

export function readExemple(chemin: string): Uint8Array {
  return new Uint8Array(readFileSync(`${EXEMPLES}${chemin}`));
}
