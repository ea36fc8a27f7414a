import type { EvenementLisible } from "./faits.ts";

interface CasInterruption {
  readonly regle: string;
  readonly nom: string;
  /** Commercial unless said otherwise. */
  readonly nature?: string;
  readonly evenement: EvenementLisible;
  readonly kind: "interruption" | "aucun";
  /** First day of the new count; absent while an instance lasts. */
  readonly reprise?: string;
  /** « texte article » that the rule must cite. */
  readonly article: string;
  readonly source: string;
}

const LE = "2026-05-04";

/** Each act of the research on the law, seen on 21 November 2026. */
export const CAS_INTERRUPTION: readonly CasInterruption[] = [
  { regle: "R-INT-01", nom: "reconnaissance écrite", evenement: { type: "reconnaissance", date: LE }, kind: "interruption", reprise: LE, article: "C. civ. 2240", source: "C. civ., art. 2240 ; Civ. 3e 14/05/2020, 19-16.210" },
  { regle: "R-INT-01", nom: "paiement partiel, pour toute la créance", evenement: { type: "paiement_partiel", date: LE }, kind: "interruption", reprise: LE, article: "C. civ. 2240", source: "C. civ., art. 2240" },
  { regle: "R-INT-02", nom: "assignation, tant que l’instance dure", evenement: { type: "assignation", date: LE, issue: "en_cours" }, kind: "interruption", article: "C. civ. 2242", source: "C. civ., art. 2241 et 2242" },
  { regle: "R-INT-02", nom: "assignation, jugement rendu : du jour où l’instance s’éteint", evenement: { type: "assignation", date: LE, fin: "2026-09-15", issue: "jugement" }, kind: "interruption", reprise: "2026-09-15", article: "C. civ. 2241", source: "C. civ., art. 2241 et 2242" },
  { regle: "R-INT-02", nom: "assignation contre une forclusion", nature: "credit_consommation", evenement: { type: "assignation", date: LE, issue: "en_cours" }, kind: "interruption", article: "C. civ. 2241", source: "C. civ., art. 2241 : les délais de forclusion aussi" },
  { regle: "R-INT-03", nom: "désistement", evenement: { type: "assignation", date: LE, fin: "2026-09-15", issue: "desistement" }, kind: "aucun", article: "C. civ. 2243", source: "C. civ., art. 2243" },
  { regle: "R-INT-03", nom: "péremption", evenement: { type: "assignation", date: LE, fin: "2026-09-15", issue: "peremption" }, kind: "aucun", article: "C. civ. 2243", source: "C. civ., art. 2243 ; CPC, art. 386" },
  { regle: "R-INT-03", nom: "rejet définitif", evenement: { type: "assignation", date: LE, fin: "2026-09-15", issue: "rejet" }, kind: "aucun", article: "C. civ. 2243", source: "C. civ., art. 2243" },
  { regle: "R-INT-03", nom: "caducité", evenement: { type: "assignation", date: LE, fin: "2026-09-15", issue: "caducite" }, kind: "aucun", article: "C. civ. 2243", source: "CPC, art. 385 à 389" },
  { regle: "R-INT-04", nom: "requête en injonction", evenement: { type: "requete_injonction", date: LE }, kind: "aucun", article: "Civ. 1re 10/07/1990, 89-13.345", source: "Civ. 1re 10/07/1990, 89-13.345" },
  { regle: "R-INT-04", nom: "signification de l’ordonnance", evenement: { type: "signification_injonction", date: LE }, kind: "interruption", reprise: LE, article: "Civ. 1re 09/09/2020, 19-12.006", source: "Civ. 1re 09/09/2020, 19-12.006" },
  { regle: "R-INT-05", nom: "opposition, puis instance éteinte faute d’avocat", evenement: { type: "signification_injonction", date: LE, fin: "2026-09-15", issue: "caducite" }, kind: "aucun", article: "Civ. 2e 19/11/2020, 19-20.238", source: "Civ. 2e 19/11/2020, 19-20.238 ; CPC, art. 1419" },
  { regle: "R-INT-06", nom: "mesure conservatoire pratiquée", evenement: { type: "mesure_conservatoire", date: LE }, kind: "interruption", reprise: LE, article: "C. civ. 2244", source: "C. civ., art. 2244" },
  { regle: "R-INT-06", nom: "commandement de saisie-vente, même périmé", evenement: { type: "acte_execution", date: LE }, kind: "interruption", reprise: LE, article: "C. civ. 2244", source: "CPCE, art. R221-5" },
  { regle: "R-INT-06", nom: "acte d’exécution contre une forclusion", nature: "credit_consommation", evenement: { type: "acte_execution", date: LE }, kind: "interruption", reprise: LE, article: "C. civ. 2244", source: "C. civ., art. 2244 : les délais de forclusion aussi" },
  { regle: "R-INT-07", nom: "déclaration de créance, procédure non close", evenement: { type: "declaration_creance", date: LE }, kind: "interruption", article: "C. com. L622-25-1", source: "C. com., art. L622-25-1" },
  { regle: "R-INT-07", nom: "déclaration de créance, procédure close", evenement: { type: "declaration_creance", date: LE, fin: "2026-10-30" }, kind: "interruption", reprise: "2026-10-30", article: "C. com. L622-25-1", source: "C. com., art. L622-25-1" },
  { regle: "R-INT-08", nom: "demande de conciliation préalable, à son enregistrement", evenement: { type: "demande_conciliation_tj", date: LE }, kind: "interruption", reprise: LE, article: "CPC 820", source: "CPC, art. 820" },
  { regle: "R-INT-09", nom: "demande du débiteur en surendettement", evenement: { type: "surendettement_demande", date: LE }, kind: "interruption", reprise: LE, article: "C. conso L721-5", source: "C. conso, art. L721-5" },
  { regle: "R-NON-01", nom: "mise en demeure recommandée", evenement: { type: "mise_en_demeure", date: LE }, kind: "aucun", article: "Com. 18/05/2022, 20-23.204", source: "Com. 18/05/2022, 20-23.204" },
  { regle: "R-NON-01", nom: "relance", evenement: { type: "relance", date: LE }, kind: "aucun", article: "Com. 18/05/2022, 20-23.204", source: "Com. 18/05/2022, 20-23.204" },
  { regle: "R-NON-01", nom: "facture", evenement: { type: "facture", date: LE }, kind: "aucun", article: "Com. 18/05/2022, 20-23.204", source: "Com. 18/05/2022, 20-23.204" },
  { regle: "R-NON-01", nom: "négociation", evenement: { type: "negociation", date: LE }, kind: "aucun", article: "Com. 18/05/2022, 20-23.204", source: "Com. 18/05/2022, 20-23.204" },
  { regle: "R-NON-02", nom: "sommation sans titre", evenement: { type: "sommation", date: LE }, kind: "aucun", article: "C. civ. 2244", source: "lecture de C. civ., art. 2244" },
  { regle: "R-NON-02", nom: "ordonnance autorisant une mesure", evenement: { type: "ordonnance_conservatoire", date: LE }, kind: "aucun", article: "C. civ. 2244", source: "lecture de C. civ., art. 2244" },
  { regle: "R-NON-02", nom: "signification d’un titre", evenement: { type: "signification_titre", date: LE }, kind: "aucun", article: "C. civ. 2244", source: "lecture de C. civ., art. 2244" },
  { regle: "R-NON-03", nom: "commandement de l’article L126-2", evenement: { type: "commandement_l126", date: LE }, kind: "aucun", article: "CPCE L126-2", source: "CPCE, art. L126-2, effet non vérifié" },
  { regle: "R-EXC-01", nom: "lettre recommandée de l’assureur", nature: "assurance", evenement: { type: "lrar_assurance", date: LE }, kind: "interruption", reprise: LE, article: "C. assur. L114-2", source: "C. assur., art. L114-2" },
  { regle: "R-EXC-01", nom: "la même lettre hors assurance", evenement: { type: "lrar_assurance", date: LE }, kind: "aucun", article: "Com. 18/05/2022, 20-23.204", source: "Com. 18/05/2022, 20-23.204" },
];
