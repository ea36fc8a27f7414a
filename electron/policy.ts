import { findOrigin } from "./origin.ts";

/** The one permission the interface needs: copying what is selected. */
const PERMISSIONS: ReadonlySet<string> = new Set(["clipboard-sanitized-write"]);

export function isPermitted(permission: string, origin: string | undefined, own: string): boolean {
  return PERMISSIONS.has(permission) && origin === own;
}

/** Requests that may leave the window: its own files, and what it made itself in memory. */
export function isRequestPermitted(adresse: string, own: string, isDev: boolean): boolean {
  if (adresse.startsWith("data:")) return true;
  if (adresse.startsWith("blob:")) return findOrigin(adresse.slice("blob:".length)) === own;
  if (isDev && adresse.startsWith("devtools://")) return true;
  const origin = findOrigin(adresse);
  return origin === own || (isDev && origin === own.replace(/^http:/, "ws:"));
}

/** A single page: only its own address, reloaded, is ever gone to. */
export function isNavigationPermitted(adresse: string, start: string): boolean {
  return (adresse.split("#", 1)[0] ?? "") === start;
}
