/** Bounds of one request, whatever its channel: bytes, values and depth. */
const OCTETS_MAX = 256 * 1024 * 1024;
const VALEURS_MAX = 4_000_000;
const PROFONDEUR_MAX = 32;

/** Measured before any schema reads it: a request too large or too deep is refused without being walked to its end. */
export function isWithinBounds(request: unknown): boolean {
  let octets = 0;
  let valeurs = 0;
  const suite: { readonly value: unknown; readonly profondeur: number }[] = [{ value: request, profondeur: 0 }];
  for (let item = suite.pop(); item !== undefined; item = suite.pop()) {
    valeurs += 1;
    octets += countOctets(item.value);
    if (octets > OCTETS_MAX || valeurs > VALEURS_MAX || item.profondeur > PROFONDEUR_MAX) return false;
    for (const value of listContents(item.value)) suite.push({ value, profondeur: item.profondeur + 1 });
  }
  return true;
}

function countOctets(value: unknown): number {
  if (typeof value === "string") return value.length * 2;
  return ArrayBuffer.isView(value) || value instanceof ArrayBuffer ? value.byteLength : 8;
}

function listContents(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return [];
  return Array.isArray(value) ? value : Object.values(value);
}
