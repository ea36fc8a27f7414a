import type { ParsedOf, ResponseOf } from "#shared/ipc/contract.ts";
import type { Refus } from "../adapters/refus.ts";
import type { DemandeArchive } from "./archive.ts";

/** Channels that the main process passes on as they are. */
export const CANAUX_COFFRE = [
  "journal:append", "journal:read", "journal:etat", "piece:begin", "piece:write", "piece:end", "piece:cancel", "piece:read",
  "coffre:cleProjection",
] as const;
export type CanalCoffre = (typeof CANAUX_COFFRE)[number];

/** Everything the main process may ask of the vault; paths exist only here, chosen by the person or by the main process. */
export type VaultCalls = { readonly [N in CanalCoffre]: (request: ParsedOf<N>) => Promise<ResponseOf<N>> } & {
  readonly "archive:write": (request: DemandeArchive) => Promise<Record<string, never>>;
  /** Copies a pièce into a folder of its own under a safe name, and answers its type. */
  readonly "piece:extract": (request: { readonly empreinte: string; readonly folder: string; readonly nom: string }) => Promise<{ readonly mime: string; readonly path: string }>;
  /** Flushes, frees the lock, then stops. */
  readonly "coffre:close": (request: Record<string, never>) => Promise<Record<string, never>>;
};

export type CallName = keyof VaultCalls;
export type CallRequest<N extends CallName> = Parameters<VaultCalls[N]>[0];
export type CallResponse<N extends CallName> = Awaited<ReturnType<VaultCalls[N]>>;

/** What crosses the port between the two processes. */
export interface VaultRequest {
  readonly rang: number;
  readonly call: CallName;
  readonly request: unknown;
}

export type VaultReply = { readonly rang: number; readonly ok: true; readonly value: unknown } | ({ readonly rang: number; readonly ok: false } & Refus);
