import { createRefus } from "./adapters/refus.ts";
import type { CallName, CallRequest, CallResponse, VaultReply, VaultRequest, VaultSignal } from "./vault/calls.ts";

/** The vault seen from the main process: the same calls, across a port. */
export interface VaultLink {
  readonly call: <N extends CallName>(call: N, request: CallRequest<N>) => Promise<CallResponse<N>>;
  /** Asks the vault to flush and stop; waits a little, then stops it. */
  readonly close: () => Promise<void>;
}

/** The vault's process, as `utilityProcess.fork` gives it. */
export interface VaultProcess {
  readonly postMessage: (message: VaultRequest) => void;
  readonly onMessage: (listener: (message: VaultReply | VaultSignal) => void) => void;
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
}

export interface VaultLinkPorts {
  readonly spawn: () => VaultProcess;
  /** The vault died and lives again: what the window knows may be behind. */
  readonly onRestart: () => void;
  /** What the vault says without being asked. */
  readonly onSignal: (signal: VaultSignal["signal"]) => void;
  readonly now: () => number;
  readonly delaiFermeture?: number;
}

/** More deaths than this within the minute: something is broken that a restart does not mend. */
const MORTS_MAX = 5;
const MINUTE = 60_000;

interface Attente {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly call: CallName;
}

export function createVaultLink({ spawn, onRestart, onSignal, now, delaiFermeture = 4000 }: VaultLinkPorts): VaultLink {
  const attentes = new Map<number, Attente>();
  const morts: number[] = [];
  let rang = 0;
  let isClosing = false;
  let vault: VaultProcess | undefined;
  const start = (): VaultProcess => {
    const started = spawn();
    started.onMessage((message) => ("signal" in message ? onSignal(message.signal) : answerAttente(attentes, message)));
    started.onExit(() => {
      vault = undefined;
      rejectAll(attentes);
      if (isClosing) return;
      morts.push(now());
      if (morts.filter((instant) => now() - instant < MINUTE).length > MORTS_MAX) return;
      vault = start();
      onRestart();
    });
    return started;
  };
  const call = <N extends CallName>(name: N, request: CallRequest<N>): Promise<CallResponse<N>> => {
    if (vault === undefined) return Promise.reject(createRefusArret());
    rang += 1;
    const reponse = new Promise<unknown>((resolve, reject) => attentes.set(rang, { call: name, resolve, reject }));
    vault.postMessage({ rang, call: name, request });
    return reponse as Promise<CallResponse<N>>;
  };
  vault = start();
  const close = async (): Promise<void> => {
    isClosing = true;
    if (vault === undefined) return;
    const wait = new Promise((resolve) => setTimeout(resolve, delaiFermeture));
    await Promise.race([call("coffre:close", {}).then(undefined, () => undefined), wait]);
    vault?.kill();
  };
  return { call, close };
}

function answerAttente(attentes: Map<number, Attente>, reply: VaultReply): void {
  const attente = attentes.get(reply.rang);
  attentes.delete(reply.rang);
  if (reply.ok) attente?.resolve(reply.value);
  else attente?.reject(createRefus(reply.code, reply.detail));
}

function rejectAll(attentes: Map<number, Attente>): void {
  const toutes = [...attentes.values()];
  attentes.clear();
  for (const { call, reject } of toutes) reject(call === "journal:append" ? createRefusIncertain() : createRefusArret());
}

function createRefusArret(): Error {
  return createRefus("interne", "Le coffre s’est arrêté pendant l’opération : elle n’a pas abouti. Tout ce qui était annoncé « Enregistré » est conservé ; recommencez.");
}

function createRefusIncertain(): Error {
  return createRefus("interne", "Le coffre s’est arrêté pendant l’enregistrement : il n’est pas confirmé. Vérifiez s’il apparaît avant de le refaire ; le reste est conservé.");
}
