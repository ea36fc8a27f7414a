import { findOrigin } from "../origin.ts";

/** What a request says of where it comes from. */
export interface Sender {
  readonly sender: { readonly id: number };
  /** Absent once the frame is gone. */
  readonly senderFrame?: Frame | null;
}

export interface Frame {
  readonly url: string;
  readonly parent: unknown;
}

/** Only the main frame of a window we made, showing our exact origin, may ask: never a frame without address. */
export function isOurs({ sender, senderFrame }: Sender, ids: ReadonlySet<number>, origin: string): boolean {
  if (senderFrame === undefined || senderFrame === null || !ids.has(sender.id)) return false;
  return senderFrame.parent === null && typeof senderFrame.url === "string" && findOrigin(senderFrame.url) === origin;
}
