// The sample files that lie beside the repository, when they do.
import { existsSync, readFileSync } from "node:fs";
import { ROOT } from "./depot.ts";

export const EXEMPLES = `${ROOT}../shared/samples/`;

/** Absent samples are said once, so that a skipped test is seen. */
export const hasExemples = existsSync(`${EXEMPLES}expected.json`);
if (!hasExemples) console.warn("Exemples absents (../shared/samples) : les figures attendues ne sont pas comparées.");

export interface Attendus {
  readonly fec: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** `open_items`: customer, name, piece, account, open_cents. */
  readonly fec_scenario_truth: { readonly open_items: readonly Readonly<Record<string, string | number>>[] };
  readonly fec_malformed: Readonly<Record<string, string>>;
  /** `figures`: lines, customers, debit_cents, credit_cents, net_cents. */
  readonly "balance-agee": {
    readonly figures: Readonly<Record<string, number>>;
    readonly files: Readonly<Record<string, { readonly buckets_cents?: Readonly<Record<string, number>> }>>;
  };
  readonly detect: Readonly<Record<string, string>>;
  readonly sirene: Readonly<Record<string, readonly { readonly value: string; readonly kind: string; readonly valid: boolean }[]>>;
}

export function readAttendus(): Attendus {
  const lus = JSON.parse(readFileSync(`${EXEMPLES}expected.json`, "utf8"));
  const { files, ...figures } = lus["balance-agee"];
  return { ...lus, "balance-agee": { files, figures } } as Attendus;
}

export function readExemple(chemin: string): Uint8Array {
  return new Uint8Array(readFileSync(`${EXEMPLES}${chemin}`));
}

/** The expected figures of every file of a section, by path; none when the samples are absent. */
export function listAttendus(section: "einvoice" | "cdar" | "bodacc"): readonly (readonly [string, Readonly<Record<string, unknown>>])[] {
  if (!hasExemples) return [];
  const lus = JSON.parse(readFileSync(`${EXEMPLES}expected.json`, "utf8")) as Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  return Object.entries(lus[section] ?? {});
}
