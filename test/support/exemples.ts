// The sample files that lie beside the repository, when they do.
import { existsSync, readFileSync } from "node:fs";
import { ROOT } from "./depot.ts";

export const EXEMPLES = `${ROOT}../shared/samples/`;

/** Absent samples are said once, so that a skipped test is seen. */
export const hasExemples = existsSync(`${EXEMPLES}expected.json`);
if (!hasExemples) console.warn("Exemples absents (../shared/samples)\u00A0: les figures attendues ne sont pas comparées.");

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
  readonly camt: Readonly<Record<string, {
    readonly kind: string;
    readonly statements: readonly { readonly account: string; readonly entries_count: number; readonly booked_sum: string; readonly reconciles: boolean | null }[];
  }>>;
  readonly cfonb120: Readonly<Record<string, {
    readonly kind: string;
    readonly movements: number;
    readonly movements_net_cents: number;
    readonly anomalies: readonly string[];
    readonly statements: readonly Readonly<Record<string, unknown>>[];
  }>>;
  readonly ofx: Readonly<Record<string, {
    readonly kind: string;
    readonly accounts?: readonly { readonly account: string | null; readonly transactions: number; readonly sum_cents: number; readonly ledger_balance_cents: number | null; readonly missing_dates: number; readonly first: Readonly<Record<string, unknown>> | null }[];
  }>>;
  readonly bank_scenario_matches: {
    readonly opening_cents: number;
    readonly closing_cents: number;
    readonly matches: readonly { readonly id: string; readonly date: string; readonly amount_cents: number; readonly applies_to: readonly { readonly piece: string; readonly cents: number }[] }[];
  };
  readonly email_fields: Readonly<Record<string, { readonly subject: string | null; readonly date_utc: string | null; readonly message_id: string | null; readonly nested_messages: number; readonly named_or_attached_parts: readonly { readonly name: string; readonly bytes: number }[] }>>;
  readonly email_msg: Readonly<Record<string, { readonly subject: string | null; readonly "attachments": readonly { readonly name: string }[] }>>;
  readonly ics_counts: Readonly<Record<string, { readonly vevents: number; readonly vtodos: number; readonly summaries: readonly string[] }>>;
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
