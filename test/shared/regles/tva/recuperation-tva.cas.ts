import type { EvenementIrrecouvrable } from "#shared/regles/tva/recuperation-tva.ts";

interface CasTva {
  readonly nom: string;
  readonly source: string;
  readonly evenement: EvenementIrrecouvrable;
  readonly date: string;
  /** Absent: nothing is recovered. */
  readonly dernierJour?: string;
}

export const CAS_TVA: readonly CasTva[] = [
  { nom: "dès le jugement de liquidation", source: "CGI, art. 272-1, R-TVA-01", evenement: "liquidation-judiciaire", date: "2026-03-10", dernierJour: "2028-12-31" },
  { nom: "plan qui abandonne une part", source: "CGI, art. 272-1, R-TVA-01", evenement: "plan-abandon", date: "2024-12-31", dernierJour: "2026-12-31" },
  { nom: "échec des poursuites, délai passé", source: "artemavocats.com, R-TVA-03", evenement: "echec-poursuites", date: "2023-06-30", dernierJour: "2025-12-31" },
  { nom: "débiteur disparu sans adresse", source: "legifiscal.fr, R-TVA-01", evenement: "debiteur-disparu", date: "2025-01-01", dernierJour: "2027-12-31" },
  { nom: "une dépréciation ne suffit pas", source: "legifiscal.fr, R-TVA-01", evenement: "depreciation", date: "2026-03-10" },
  { nom: "l’indemnité d’assurance-crédit non plus", source: "DB 3D1211, R-TVA-01", evenement: "indemnite-assurance", date: "2026-03-10" },
];
