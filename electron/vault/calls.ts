import type { ParsedOf, ResponseOf } from "#shared/ipc/contract.ts";
import type { SauvegardeVue } from "#shared/ipc/sauvegarde-channels.ts";
import type { Refus } from "../adapters/refus.ts";
import type { DemandeArchive } from "./archive.ts";
import type { Clef, Depot } from "./cles/serrure.ts";

/** Channels that the main process passes on to the engines as they are. */
export const CANAUX_MOTEURS = [
  "journal:append", "journal:read", "journal:etat", "journal:verify", "piece:begin", "piece:write", "piece:end", "piece:cancel", "piece:read",
  "sauvegarde:list", "sauvegarde:travail", "sauvegarde:interrupt", "sauvegarde:create", "sauvegarde:verify", "sauvegarde:remove", "sauvegarde:restore", "sante:read", "sante:pieces",
  "effacement:etat", "effacement:try", "effacement:start",
  "partage:etat", "partage:connect", "partage:exchange", "partage:racine", "partage:pieces", "partage:leave",
  "equipe:etat", "equipe:create", "equipe:invite", "equipe:cancel", "equipe:join", "equipe:accept", "equipe:remove", "equipe:setRole",
] as const;
export type CanalMoteurs = (typeof CANAUX_MOTEURS)[number];

/** Everything that needs an open vault. */
export const NOMS_MOTEURS = [...CANAUX_MOTEURS, "archive:write", "piece:extract", "sauvegarde:setSecond", "sauvegarde:listIn", "export:start", "reprise:start", "partage:setFolder"] as const satisfies readonly (keyof EngineCalls)[];

/** Paths exist only here, chosen by the person or by the main process. */
export type EngineCalls = { readonly [N in CanalMoteurs]: (request: ParsedOf<N>) => Promise<ResponseOf<N>> } & {
  readonly "archive:write": (request: DemandeArchive) => Promise<Vide>;
  /** Copies a pièce into a folder of its own under a safe name, and answers its type. */
  readonly "piece:extract": (request: { readonly empreinte: string; readonly folder: string; readonly nom: string }) => Promise<{ readonly mime: string; readonly path: string }>;
  /** Remembers a second folder for backups; absent: none. */
  readonly "sauvegarde:setSecond": (request: { readonly folder?: string }) => Promise<Vide>;
  /** Backups found in a folder. */
  readonly "sauvegarde:listIn": (request: { readonly folder: string }) => Promise<{ readonly sauvegardes: SauvegardeVue[] }>;
  /** Shares through this folder from now on; answers what it holds. */
  readonly "partage:setFolder": (request: { readonly folder: string }) => Promise<{ readonly nom: string; readonly contenu: "vide" | "equipe" }>;
  /** Starts an export in clear, to a ZIP or into a folder. */
  readonly "export:start": (request: LieuExport) => Promise<Vide>;
  /** Starts the reading of an export into the vault. */
  readonly "reprise:start": (request: LieuExport) => Promise<Vide>;
};

/** Keys: what the main process adds to the channels of the same names are the secrets of the system's keystore. */
export interface CoffreCalls {
  readonly "coffre:etat": (request: Vide) => Promise<EtatCoffre>;
  readonly "coffre:create": (request: { readonly phrase?: string | undefined; readonly depot?: Depot | undefined }) => Promise<{ readonly code: string; readonly cleMaitre: Uint8Array }>;
  /** `cleMaitre` stays in the main process as long as the vault is open: a vault whose process died opens again by itself. */
  readonly "coffre:unlock": (clef: Clef) => Promise<{ readonly isOuvert: boolean; readonly attente: number; readonly cleMaitre?: Uint8Array }>;
  readonly "coffre:lock": (request: Vide) => Promise<Vide>;
  readonly "coffre:changePhrase": (request: { readonly preuve?: Clef | undefined; readonly phrase: string }) => Promise<Changement>;
  readonly "coffre:renewSecours": (request: { readonly preuve?: Clef | undefined }) => Promise<Changement>;
  readonly "coffre:confirmSecours": (request: Vide) => Promise<Vide>;
  readonly "coffre:changeTrousseau": (request: { readonly preuve?: Clef | undefined; readonly depot?: Depot | undefined }) => Promise<Changement>;
  readonly "coffre:setVeille": (request: ParsedOf<"coffre:setVeille">) => Promise<Vide>;
  readonly "coffre:cleProjection": (request: Vide) => Promise<ResponseOf<"coffre:cleProjection">>;
  readonly "coffre:forgetProjection": (request: Vide) => Promise<Vide>;
}

export type VaultCalls = EngineCalls & CoffreCalls & {
  /** Flushes, frees the lock, then stops. */
  readonly "coffre:close": (request: Vide) => Promise<Vide>;
};

type Vide = Record<string, never>;

export interface Changement {
  readonly isAccepte: boolean;
  readonly attente: number;
  readonly code?: string;
}

export type EtatCoffre = Omit<ResponseOf<"coffre:etat">, "trousseau"> & { readonly depot?: Uint8Array };

/** An export on the disk. */
export interface LieuExport {
  readonly path: string;
  readonly forme: "zip" | "dossier";
}

export type CallName = keyof VaultCalls;
export type CallRequest<N extends CallName> = Parameters<VaultCalls[N]>[0];
export type CallResponse<N extends CallName> = Awaited<ReturnType<VaultCalls[N]>>;

/** What crosses the port between the two processes. */
export interface VaultRequest {
  readonly rang: number;
  readonly call: CallName;
  readonly request: unknown;
}

/** What the vault says without being asked. */
export interface VaultSignal {
  readonly signal: "partage:recus" | "partage:racine";
}

export type VaultReply = { readonly rang: number; readonly ok: true; readonly value: unknown } | ({ readonly rang: number; readonly ok: false } & Refus);
