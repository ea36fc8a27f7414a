import type { NonEmpty } from "../../kernel/brand.ts";
import type { Reference } from "../../kernel/reference.ts";
import { findDateTitre } from "./date-titre.ts";
import type { FaitsDecompte, FaitsFrais, PosteFrais } from "./types-decompte.ts";

/** Whether the debtor owes a cost on the day of the statement, and why. */
export interface Recuperation {
  readonly isRecuperable: boolean;
  /** French sentence. */
  readonly motif: string;
  readonly references: NonEmpty<Reference>;
}

/**
 * Costs of collection without a title stay with the creditor, whatever the contract says; costs of enforcement are the debtor's, the
 * dépens and article 700 come with a decision (CPCE, art. L111-8 and L125-1; CPC, art. 696 and 700; C. civ., art. 1231-5; R-FR-01, R-PC-01).
 */
export function findRecuperation({ poste, date }: FaitsFrais, faits: FaitsDecompte): Recuperation {
  const { titre, debiteur, creancier } = faits;
  const isApresTitre = titre !== undefined && date >= findDateTitre(titre);
  const isDecide = titre !== undefined && titre.origine !== "acte" && findDateTitre(titre) <= faits.arreteAu;
  const isEntreProfessionnels = creancier.qualite === "professionnel" && debiteur.qualite !== "consommateur";
  const { references, dus, refuse } = POSTES[poste];
  const isRecuperable = { depens: isDecide, "article-700": isDecide, execution: isApresTitre, "acte-prescrit": true, amiable: false, "petites-creances": false, "complement-l441-10": isEntreProfessionnels, "clause-penale": date <= faits.arreteAu }[poste];
  return { isRecuperable, motif: isRecuperable ? dus : refuse, references };
}

interface Regime {
  readonly references: NonEmpty<Reference>;
  readonly dus: string;
  readonly refuse: string;
}

const L111_8: NonEmpty<Reference> = [{ texte: "CPCE", article: "L111-8" }];

const POSTES: Readonly<Record<PosteFrais, Regime>> = {
  depens: { references: [{ texte: "CPC", article: "696" }], dus: "dépens mis à la charge du débiteur par la décision", refuse: "dépens que seule une décision peut mettre à la charge du débiteur" },
  "article-700": { references: [{ texte: "CPC", article: "700" }], dus: "somme allouée par la décision", refuse: "somme que seule une décision peut allouer" },
  execution: { references: L111_8, dus: "frais d’exécution forcée, à la charge du débiteur sauf s’ils étaient manifestement inutiles", refuse: "frais exposés avant le titre, à la charge du créancier" },
  "acte-prescrit": { references: L111_8, dus: "acte prescrit par la loi au créancier", refuse: "" },
  amiable: { references: L111_8, dus: "", refuse: "frais de recouvrement amiable sans titre, à la charge du créancier, toute clause contraire étant réputée non écrite" },
  "petites-creances": { references: [{ texte: "CPCE", article: "L125-1" }], dus: "", refuse: "frais de la procédure simplifiée, exclusivement à la charge du créancier" },
  "complement-l441-10": { references: [{ texte: "C. com.", article: "L441-10 II" }], dus: "frais réels au-delà de l’indemnité forfaitaire, sur justificatifs", refuse: "complément réservé aux créances entre professionnels" },
  "clause-penale": { references: [{ texte: "C. civ.", article: "1231-5" }], dus: "clause pénale due depuis la mise en demeure, que le juge peut réduire même d’office", refuse: "clause pénale due seulement après la mise en demeure" },
};
