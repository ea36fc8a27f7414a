import { jour } from "#shared/kernel/jour.ts";
import type { CasVoie } from "./injonction-de-payer.cas.ts";

/** The procedure of the law of 23 April 2026, before its decree. */
export const CAS_L126: readonly CasVoie[] = [
  { nom: "facture incontestée entre commerçants\u00A0: indisponible", faits: {}, etat: "indisponible", source: "loi 2026-307 ; décret non publié au 16/09/2026" },
  { nom: "débiteur non commerçant", faits: { isDebiteurCommercant: false }, etat: "fermee", source: "CPCE, art. L126-1" },
  { nom: "débiteur qui conteste, même sans sérieux", faits: { contestation: "non-serieuse" }, etat: "fermee", source: "CPCE, art. L126-2" },
  { nom: "avant la loi", faits: { au: jour("2026-04-24") }, etat: "fermee", source: "loi 2026-307" },
];
