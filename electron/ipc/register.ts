import { ipcMain } from "electron";
import { CHANNEL_NAMES } from "#shared/ipc/names.ts";
import type { Gate } from "./gate.ts";

/** The only place where the main process listens to the window: one listener per channel, all through the gate. */
export function registerChannels(gate: Gate): void {
  for (const canal of CHANNEL_NAMES) ipcMain.handle(canal, (event, request: unknown) => gate(canal, event, request));
}
