import { protocol, type ProtocolResponse } from "electron";
import { promises as fs } from "node:fs";
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
  protocol.registerBufferProtocol(SCHEME, ({ method, url }, answer) => void answerRequest(folder, method, url).then(answer, () => answer({ error: ECHEC })));
}

/** Chromium's `ERR_FAILED`: a file that is there and does not read. */
const ECHEC = -2;

/** The answer to one address; the policy goes with every one of them. */
export async function answerRequest(folder: string, method: string, adresse: string): Promise<ProtocolResponse> {
  const asset = method === "GET" ? findAsset(adresse, ORIGIN) : undefined;
  const bytes = asset === undefined ? undefined : await readAsset(join(folder, asset.path));
  if (asset === undefined || bytes === undefined) return { statusCode: 404, headers: listHeaders("text/plain; charset=utf-8"), data: Buffer.from("Introuvable") };
  return { statusCode: 200, headers: listHeaders(asset.type), data: bytes };
}

function listHeaders(type: string): Record<string, string> {
  return {
    "content-type": type,
    "content-security-policy": CSP,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), display-capture=()",
    "cache-control": type.startsWith("text/html") ? "no-store" : "no-cache",
  };
}

async function readAsset(path: string): Promise<Buffer | undefined> {
  try {
    return await fs.readFile(path);
  } catch (error) {
    if (findErrno(error) === "ENOENT" || findErrno(error) === "EISDIR") return undefined;
    throw error;
  }
}
