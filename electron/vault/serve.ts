import { findRefus } from "../adapters/refus.ts";
import type { VaultCalls, VaultReply, VaultRequest } from "./calls.ts";

/** Answers one request of the main process; a vault that could not open answers every one with its reason. */
export async function answerRequest(opening: Promise<VaultCalls>, { rang, call, request }: VaultRequest): Promise<VaultReply> {
  try {
    const run = findRun(await opening, call);
    return { rang, ok: true, value: await run(request) };
  } catch (error) {
    return { rang, ok: false, ...findRefus(error) };
  }
}

type Run = (request: unknown) => Promise<unknown>;

/** The main process types each request from the same table of calls; the compiler cannot follow it through the port. */
function findRun(calls: VaultCalls, call: VaultRequest["call"]): Run {
  return calls[call] as Run;
}
