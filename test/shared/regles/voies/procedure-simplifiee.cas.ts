import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { CasVoie } from "./injonction-de-payer.cas.ts";

/** Small claims by a commissaire de justice; a consumer's debt of 1 500 € unless said otherwise. */
export const CAS_SIMPLIFIEE: readonly CasVoie[] = [
  { nom: "dette de consommateur", faits: {}, etat: "ouverte", source: "CPCE, art. L125-1" },
  { nom: "exactement au plafond", faits: { montant: montant(5_000_00) }, etat: "ouverte", source: "CPCE, art. R125-1" },
  { nom: "un centime au-delà", faits: { montant: montant(5_000_01) }, etat: "fermee", source: "CPCE, art. R125-1" },
  { nom: "facture entre commerçants depuis le 25/04/2026", faits: { isDebiteurCommercant: true }, etat: "fermee", source: "loi 2026-307 (CPCE, art. L125-1)" },
  { nom: "facture entre commerçants la veille", faits: { isDebiteurCommercant: true, au: jour("2026-04-24") }, etat: "ouverte", source: "CPCE, art. L125-1 avant la loi 2026-307" },
  { nom: "qualité du débiteur inconnue", faits: { isDebiteurCommercant: undefined }, etat: "a-completer", source: "loi 2026-307" },
  { nom: "effet de commerce", faits: { origine: "effet-de-commerce" }, etat: "fermee", source: "CPCE, art. L125-1" },
  { nom: "débiteur qui conteste", faits: { contestation: "serieuse" }, etat: "a-verifier", source: "CPCE, art. L125-1 (accord nécessaire)" },
  { nom: "avant les barèmes connus", faits: { au: jour("2019-06-01") }, etat: "a-completer", source: "CPCE, art. R125-1 (seuil antérieur non relevé)" },
];
