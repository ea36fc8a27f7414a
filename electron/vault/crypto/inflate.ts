import { deflateRawSync, inflateRawSync } from "node:zlib";

const BRUT = 0;
const DEFLATE = 1;

/** `mode u8 | bytes`: deflated when that makes them shorter. */
export function shrink(clair: Uint8Array): Buffer {
  const reduit = deflateRawSync(clair, { level: 4 });
  return reduit.byteLength < clair.byteLength ? Buffer.concat([Buffer.of(DEFLATE), reduit]) : Buffer.concat([Buffer.of(BRUT), clair]);
}

/** The bytes given to `shrink`; `undefined` when they are not, or would exceed `maximum`: inflating stops there. */
export function inflate(bytes: Uint8Array, maximum: number): Buffer | undefined {
  const mode = bytes[0];
  const corps = bytes.subarray(1);
  if (mode === BRUT) return corps.byteLength > maximum ? undefined : Buffer.from(corps.buffer, corps.byteOffset, corps.byteLength);
  if (mode !== DEFLATE) return undefined;
  try {
    return inflateRawSync(corps, { maxOutputLength: Math.max(1, maximum) });
  } catch {
    return undefined;
  }
}
