import type { FaitsInstance } from "#shared/regles/competence/types-competence.ts";

/** When an avocat must sign, by jurisdiction, judge, procedure and amount in centimes. */
export const CAS_REPRESENTATION: readonly (Pick<FaitsInstance, "type" | "magistrat" | "procedure"> & { readonly nom: string; readonly montant: number; readonly avocat: "obligatoire" | "facultatif"; readonly source: string })[] = [
  { nom: "tribunal de commerce, 10 000 €", type: "TC", magistrat: "formation", procedure: "fond", montant: 10_000_00, avocat: "facultatif", source: "CPC, art. 853" },
  { nom: "tribunal de commerce, au-delà de 10 000 €", type: "TC", magistrat: "formation", procedure: "fond", montant: 10_000_01, avocat: "obligatoire", source: "CPC, art. 853" },
  { nom: "référé commercial au-delà de 10 000 €", type: "TAE", magistrat: "president", procedure: "refere", montant: 10_000_01, avocat: "obligatoire", source: "CPC, art. 853" },
  { nom: "tribunal judiciaire, 10 000 €", type: "TJ", magistrat: "formation", procedure: "fond", montant: 10_000_00, avocat: "facultatif", source: "CPC, art. 761" },
  { nom: "tribunal judiciaire, au-delà de 10 000 €", type: "TJ", magistrat: "formation", procedure: "fond", montant: 10_000_01, avocat: "obligatoire", source: "CPC, art. 760" },
  { nom: "injonction de payer d’un million d’euros", type: "TC", magistrat: "president", procedure: "injonction", montant: 1_000_000_00, avocat: "facultatif", source: "CPC, art. 1407" },
  { nom: "juge des contentieux de la protection, tout montant", type: "TPRX", magistrat: "jcp", procedure: "fond", montant: 30_000_00, avocat: "facultatif", source: "CPC, art. 761 ; COJ, art. L213-4-3 à L213-4-7" },
  { nom: "requête conservatoire", type: "TJ", magistrat: "jex", procedure: "conservatoire", montant: 30_000_00, avocat: "facultatif", source: "CPCE, art. L511-3 et R511-2" },
];
