import { randomBytes } from "node:crypto";
import { readInstant } from "../adapters/clock.ts";
import { nodeDisk } from "../adapters/disk.ts";
import { findErrno, findRefus } from "../adapters/refus.ts";
import type { VaultRequest, VaultSignal } from "./calls.ts";
import { answerRequest } from "./serve.ts";
import { openVault } from "./vault.ts";

/** The vault as a process of its own: the only file that knows it is one. Its folder is its first argument. */
interface Port {
  readonly on: (nom: "message", listener: (message: { readonly "data": VaultRequest }) => void) => void;
  readonly postMessage: (message: unknown) => void;
}

function startVault(port: Port, folder: string, application: string): void {
  const say = (signal: VaultSignal["signal"]) => () => port.postMessage({ signal } satisfies VaultSignal);
  const opening = openVault({ disk: nodeDisk, folder, randomBytes, now: readInstant, pid: process.pid, isAlive, application, exit: () => process.exit(), onRecus: say("partage:recus"), onRacine: say("partage:racine") });
  // The refusal is given to whoever asks; nobody asking yet must not stop the process.
  opening.then(undefined, (error: unknown) => process.stderr.write(`coffre fermé : ${findRefus(error).detail}\n`));
  port.on("message", ({ data }) => void answerRequest(opening, data).then((reply) => port.postMessage(reply)));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return findErrno(error) === "EPERM";
  }
}

function findPort(): Port | undefined {
  const port: unknown = "parentPort" in process ? process.parentPort : undefined;
  return port as Port | undefined;
}

const port = findPort();
const folder = process.argv[2];
if (port === undefined || folder === undefined) throw new Error("Le coffre se lance depuis Exigible, avec son dossier");
startVault(port, folder, process.argv[3] ?? "inconnue");
