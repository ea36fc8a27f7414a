import type { FaitsInstance } from "#shared/regles/competence/types-competence.ts";

/** What is paid to seize the judge for a claim of 3 000 €, in centimes. */
export const CAS_CONTRIBUTIONS: readonly (Pick<FaitsInstance, "type" | "procedure"> & { readonly nom: string; readonly au: string; readonly montants: readonly number[]; readonly source: string })[] = [
  { nom: "tribunal judiciaire au fond", type: "TJ", procedure: "fond", au: "2026-11-21", montants: [50_00], source: "CGI, art. 1635 bis Q" },
  { nom: "chambre de proximité en référé", type: "TPRX", procedure: "refere", au: "2026-11-21", montants: [50_00], source: "CGI, art. 1635 bis Q" },
  { nom: "tribunal judiciaire, injonction de payer exonérée", type: "TJ", procedure: "injonction", au: "2026-11-21", montants: [], source: "CGI, art. 1635 bis Q III 7°" },
  { nom: "tribunal judiciaire avant la contribution", type: "TJ", procedure: "fond", au: "2026-02-28", montants: [], source: "CGI, art. 1635 bis Q" },
  { nom: "tribunal de commerce au fond", type: "TC", procedure: "fond", au: "2026-11-21", montants: [], source: "CGI, art. 1635 bis Q, propre aux instances civiles et prud’homales" },
  { nom: "tribunal de commerce, injonction de payer", type: "TC", procedure: "injonction", au: "2026-03-01", montants: [30_23], source: "arrêté du 25/02/2026 (25,19 € hors taxes)" },
  { nom: "tribunal de commerce, injonction de payer, tarif précédent", type: "TC", procedure: "injonction", au: "2026-02-28", montants: [33_47], source: "tarif affiché par Service-Public avant le 01/03/2026" },
];
