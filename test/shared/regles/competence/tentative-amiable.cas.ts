import type { FaitsInstance } from "#shared/regles/competence/types-competence.ts";

/** When a conciliation, a mediation or a procédure participative must be tried first; amounts in centimes. */
export const CAS_TENTATIVE: readonly (Pick<FaitsInstance, "type" | "procedure"> & { readonly nom: string; readonly montant: number; readonly au: string; readonly tentative: "exigee" | "non_exigee"; readonly source: string })[] = [
  { nom: "tribunal judiciaire, 5 000 €", type: "TJ", procedure: "fond", montant: 5_000_00, au: "2026-11-21", tentative: "exigee", source: "CPC, art. 750-1 (décret 2023-357)" },
  { nom: "tribunal judiciaire, au-delà de 5 000 €", type: "TJ", procedure: "fond", montant: 5_000_01, au: "2026-11-21", tentative: "non_exigee", source: "CPC, art. 750-1" },
  { nom: "chambre de proximité", type: "TPRX", procedure: "fond", montant: 1_200_00, au: "2026-11-21", tentative: "exigee", source: "CPC, art. 750-1" },
  { nom: "référé", type: "TJ", procedure: "refere", montant: 1_200_00, au: "2026-11-21", tentative: "exigee", source: "Civ. 2e, 14/04/2022, 20-22.886" },
  { nom: "injonction de payer", type: "TJ", procedure: "injonction", montant: 1_200_00, au: "2026-11-21", tentative: "non_exigee", source: "Civ. 2e, avis, 25/09/2025, 25-70.013" },
  { nom: "tribunal de commerce", type: "TC", procedure: "fond", montant: 1_200_00, au: "2026-11-21", tentative: "non_exigee", source: "CPC, art. 750-1, propre au tribunal judiciaire" },
  { nom: "requête conservatoire, non contradictoire", type: "TJ", procedure: "conservatoire", montant: 1_200_00, au: "2026-11-21", tentative: "non_exigee", source: "CPC, art. 750-1, motif légitime" },
  { nom: "instance introduite le 01/10/2023", type: "TJ", procedure: "fond", montant: 1_200_00, au: "2023-10-01", tentative: "exigee", source: "décret 2023-357" },
  { nom: "instance introduite la veille", type: "TJ", procedure: "fond", montant: 1_200_00, au: "2023-09-30", tentative: "non_exigee", source: "CE, 22/09/2022" },
];
