import { parseUrl } from "./adapters/url.ts";

/** The application's own address: standard and secure, so that it has storage, workers and a strict origin. */
export const SCHEME = "app";
export const ORIGIN = "app://exigible";

/** What may be shown and may speak to the main process. */
export interface Origine {
  /** `app://exigible`, or the development server outside a package. */
  readonly origin: string;
  readonly start: string;
  readonly isDev: boolean;
}

/** The development server counts only outside a package, only on this machine. */
export function findOrigine(isPackaged: boolean, devUrl: string | undefined): Origine {
  const dev = isPackaged || devUrl === undefined ? undefined : parseDevUrl(devUrl);
  return dev === undefined ? { origin: ORIGIN, start: `${ORIGIN}/index.html`, isDev: false } : { origin: dev, start: `${dev}/`, isDev: true };
}

/** Scheme and host of an address; `undefined` when there is none. `URL.origin` is « null » for an own scheme. */
export function findOrigin(adresse: string): string | undefined {
  const url = parseUrl(adresse);
  if (url === undefined) return undefined;
  const { protocol, host, username, password } = url;
  return host === "" || username !== "" || password !== "" ? undefined : `${protocol}//${host}`;
}

function parseDevUrl(texte: string): string | undefined {
  const origin = findOrigin(texte);
  return origin !== undefined && /^http:\/\/(localhost|127\.0\.0\.1):\d{2,5}$/.test(origin) ? origin : undefined;
}
