import type { Reponses } from "#shared/actes/faits-acte.ts";

/** Answers kept as a draft, text by text. */
export function parseReponses(lu: unknown): Reponses | undefined {
  if (typeof lu !== "object" || lu === null) return undefined;
  return Object.fromEntries(Object.entries(lu).flatMap(([nom, valeur]) => (typeof valeur === "string" ? [[nom, valeur] as const] : [])));
}
