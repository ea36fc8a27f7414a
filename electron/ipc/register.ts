import { ipcMain } from "electron";
import { type ChannelName, contract } from "#shared/ipc/contract.ts";
import type { Gate } from "./gate.ts";

/** The only place where the main process listens to the window: one listener per channel, all through the gate. */
export function registerChannels(gate: Gate): void {
  for (const canal of listChannels()) ipcMain.handle(canal, (event, request: unknown) => gate(canal, event, request));
}

function listChannels(): readonly ChannelName[] {
  return Object.keys(contract) as ChannelName[];
}
