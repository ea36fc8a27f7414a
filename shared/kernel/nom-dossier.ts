/** « transmission-2026-0014 »: the start of the name of a file about a dossier, safe on every system, whatever its reference. */
export function formatNomDossier(prefixe: string, reference: string): string {
  return `${prefixe}-${reference.normalize("NFD").replace(/\p{M}/gu, "").replace(/[^A-Za-z0-9-]+/g, "-").slice(0, 60)}`;
}
