import { formatSignalName } from "#shared/ipc/names.ts";
import type { ContenuSignal, NomSignal } from "#shared/ipc/systeme-channels.ts";

/** A window that can be told something. */
export interface Destinataire {
  readonly isDestroyed: () => boolean;
  readonly webContents: { readonly send: (nom: string, contenu: unknown) => void };
}

/** Tells the window something it did not ask; a window that is gone is told nothing. */
export function sendSignal<N extends NomSignal>(window: Destinataire, nom: N, contenu: ContenuSignal<N>): void {
  if (!window.isDestroyed()) window.webContents.send(formatSignalName(nom), contenu);
}
