// Before the tests that open documents with LibreOffice.
import { ensureSystem } from "./ensure-system.mjs";

/** vitest calls it once. */
export function setup() {
  ensureSystem({ documents: true });
}
