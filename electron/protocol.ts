import { protocol, type ProtocolResponse } from "electron";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findErrno } from "./adapters/refus.ts";
import { findAsset } from "./asset.ts";
import { CSP } from "./csp.ts";
import { ORIGIN, SCHEME } from "./origin.ts";

/** Before the application is ready: a scheme that is not standard has no storage. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
}

/**
 * Serves the folder of the renderer, and nothing else, under the application's own address. Whole buffers: `protocol.handle`
 * would load a network client in this process before the first byte of the page, a tenth of the start.
 */
export function serveRenderer(folder: string): void {
  protocol.registerBufferProtocol(SCHEME, ({ method, url }, answer) => answer(tryRequest(folder, method, url)));
}

function tryRequest(folder: string, method: string, adresse: string): ProtocolResponse {
  try {
    return answerRequest(folder, method, adresse);
  } catch {
    return { error: ECHEC };
  }
}

/** Chromium's `ERR_FAILED`: a file that is there and does not read. */
const ECHEC = -2;

/** The answer to one address; the policy goes with every one of them. */
export function answerRequest(folder: string, method: string, adresse: string): ProtocolResponse {
  const asset = method === "GET" ? findAsset(adresse, ORIGIN) : undefined;
  const bytes = asset === undefined ? undefined : readAsset(join(folder, asset.path));
  if (asset === undefined || bytes === undefined) return { statusCode: 404, headers: listHeaders("text/plain; charset=utf-8"), data: Buffer.from("Introuvable") };
  return { statusCode: 200, headers: listHeaders(asset.type), data: bytes };
}

/** No policy of openers: no window is ever opened, and the engine would begin another process for the page. */
function listHeaders(type: string): Record<string, string> {
  return {
    "content-type": type,
    "content-security-policy": CSP,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), display-capture=()",
    "cache-control": type.startsWith("text/html") ? "no-store" : "no-cache",
  };
}

/** At once: the page waits for it, and four journeys to another thread for each file would make it wait longer than the disk does. */
function readAsset(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (findErrno(error) === "ENOENT" || findErrno(error) === "EISDIR") return undefined;
    throw error;
  }
}
