import { contextBridge, ipcRenderer, type IpcRendererEvent } from "electron";
import { CHANNEL_NAMES, formatSignalName, SIGNAL_NAMES } from "#shared/ipc/names.ts";

/** What the window sees of the outside: one function per channel, and signals without Electron's own event. */
const channels = Object.fromEntries(CHANNEL_NAMES.map((nom) => [nom, (request: unknown) => ipcRenderer.invoke(nom, request)]));

function on(nom: string, listener: (contenu: unknown) => void): () => void {
  if (!SIGNAL_NAMES.includes(nom)) throw new Error(`Signal inconnu : ${nom}`);
  const relay = (_event: IpcRendererEvent, contenu: unknown): void => listener(contenu);
  ipcRenderer.on(formatSignalName(nom), relay);
  return () => {
    ipcRenderer.removeListener(formatSignalName(nom), relay);
  };
}

contextBridge.exposeInMainWorld("bridge", Object.freeze({ ...channels, on }));
