import type { Echec, Reply } from "#shared/ipc/channel.ts";
import type { Bridge, ChannelName, RequestOf, ResponseOf } from "#shared/ipc/contract.ts";
import type { Curseur } from "#shared/ipc/journal-channels.ts";
import type { ContenuSignal, NomSignal } from "#shared/ipc/systeme-channels.ts";

declare global {
  interface Window {
    readonly bridge?: Bridge;
  }
}

let branche: Bridge | undefined;

/** Replaces the bridge of the window: a browser without the application, and tests. */
export function connectBridge(bridge: Bridge): void {
  branche = bridge;
}

/** Appends one lot; an `ok` answer means that it is on the disk. */
export function appendLot(request: RequestOf<"journal:append">): Promise<Reply<ResponseOf<"journal:append">>> {
  return ask("journal:append", request);
}

/** The lots that follow a cursor, one portion at a time. */
export function readPortion(apres: Curseur): Promise<Reply<ResponseOf<"journal:read">>> {
  return ask("journal:read", { apres });
}

export function readEtatJournal(): Promise<Reply<ResponseOf<"journal:etat">>> {
  return ask("journal:etat", {});
}

export function beginPiece(request: RequestOf<"piece:begin">): Promise<Reply<ResponseOf<"piece:begin">>> {
  return ask("piece:begin", request);
}

export function writePiece(request: RequestOf<"piece:write">): Promise<Reply<ResponseOf<"piece:write">>> {
  return ask("piece:write", request);
}

export function endPiece(request: RequestOf<"piece:end">): Promise<Reply<ResponseOf<"piece:end">>> {
  return ask("piece:end", request);
}

export function cancelPiece(request: RequestOf<"piece:cancel">): Promise<Reply<ResponseOf<"piece:cancel">>> {
  return ask("piece:cancel", request);
}

export function readPiece(request: RequestOf<"piece:read">): Promise<Reply<ResponseOf<"piece:read">>> {
  return ask("piece:read", request);
}

/** Opens a copy of a pièce with the system's application. */
export function openPiece(request: RequestOf<"piece:open">): Promise<Reply<ResponseOf<"piece:open">>> {
  return ask("piece:open", request);
}

export function saveDocument(request: RequestOf<"document:save">): Promise<Reply<ResponseOf<"document:save">>> {
  return ask("document:save", request);
}

export function saveArchive(request: RequestOf<"document:saveArchive">): Promise<Reply<ResponseOf<"document:saveArchive">>> {
  return ask("document:saveArchive", request);
}

export function printPage(): Promise<Reply<ResponseOf<"document:print">>> {
  return ask("document:print", {});
}

export function readVersion(): Promise<Reply<ResponseOf<"systeme:version">>> {
  return ask("systeme:version", {});
}

export function openLink(lien: string): Promise<Reply<ResponseOf<"systeme:openLink">>> {
  return ask("systeme:openLink", { lien });
}

export function closeWindow(): Promise<Reply<ResponseOf<"systeme:close">>> {
  return ask("systeme:close", {});
}

/** Subscribes to what the main process says by itself; the answer unsubscribes. */
export function onSignal<N extends NomSignal>(nom: N, listener: (contenu: ContenuSignal<N>) => void): () => void {
  return findBridge()?.on(nom, listener) ?? (() => undefined);
}

function findBridge(): Bridge | undefined {
  return branche ?? window.bridge;
}

async function ask<N extends ChannelName>(nom: N, request: RequestOf<N>): Promise<Reply<ResponseOf<N>>> {
  const bridge = findBridge();
  if (bridge === undefined) return refuse("Cette fenêtre n’est pas reliée au coffre : fermez-la et relancez Exigible.");
  try {
    return await bridge[nom](request);
  } catch {
    return refuse("Le coffre n’a pas répondu ; rien n’a été modifié. Recommencez, ou relancez Exigible.");
  }
}

function refuse(detail: string): Echec {
  return { ok: false, code: "interne", detail };
}
