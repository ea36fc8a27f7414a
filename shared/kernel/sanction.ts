/** What the text attaches to a delay that is not kept; `non-relevee`: the sources read do not say. */
export const SANCTIONS = [
  "caducite", "caducite-demande", "non-avenu", "extinction-non-avenu", "forclusion", "irrecevabilite", "peremption",
  "contestation-interdite", "refus-presume", "attente", "aucune", "non-relevee",
] as const;
export type Sanction = (typeof SANCTIONS)[number];

const LIBELLES: Readonly<Record<Sanction, string>> = {
  caducite: "caducité",
  "caducite-demande": "caducité de la demande",
  "non-avenu": "décision non avenue",
  "extinction-non-avenu": "extinction de l’instance et ordonnance non avenue",
  forclusion: "forclusion",
  irrecevabilite: "irrecevabilité",
  peremption: "péremption",
  "contestation-interdite": "contestation de la proposition du mandataire interdite",
  "refus-presume": "silence valant refus",
  attente: "l’acte ne peut pas être fait plus tôt",
  aucune: "aucune sanction",
  "non-relevee": "non relevée dans les textes lus, à vérifier",
};

export function formatSanction(sanction: Sanction): string {
  return LIBELLES[sanction];
}
