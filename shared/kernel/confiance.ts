/**
 * How sure the legal research is: A, two concordant sources one of them official; A-, two secondary ones;
 * B, a single source; C, from memory; D, contradictory.
 */
export const CONFIANCES = ["A", "A-", "B", "C", "D"] as const;
export type Confiance = (typeof CONFIANCES)[number];

/** C and D are shown « à vérifier » and never unlock or block an act by themselves. */
export function isAVerifier(confiance: Confiance): boolean {
  return confiance === "C" || confiance === "D";
}
