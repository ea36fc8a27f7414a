import type { NonEmpty } from "../kernel/brand.ts";
import type { Reference } from "../kernel/reference.ts";

/** One rule: its path, its French title and what it rests on. */
export interface Regle {
  /** Path of its file under regles/, without extension: what a justification names. */
  readonly id: string;
  readonly titre: string;
  readonly references: NonEmpty<Reference>;
}

/** Every rule of law the application applies. */
export const CATALOGUE: NonEmpty<Regle> = [
  {
    id: "calendrier/jours-feries",
    titre: "Jours fériés légaux, par année et par territoire",
    references: [{ texte: "C. trav.", article: "L3133-1" }, { texte: "C. trav.", article: "L3134-13" }, { texte: "Loi", article: "83-550" }],
  },
  {
    id: "delais/echeance",
    titre: "Dernier jour d’un délai de procédure",
    references: [{ texte: "CPC", article: "640" }, { texte: "CPC", article: "641" }, { texte: "CPC", article: "642" }],
  },
  {
    id: "delais/delai-a-rebours",
    titre: "Dernier jour sûr d’un délai compté avant une date",
    references: [{ texte: "CPC", article: "642" }, { texte: "Civ. 2e", article: "07/04/2016, 15-12.960" }],
  },
  {
    id: "prescription/prescription",
    titre: "Prescription d’une créance et forclusion",
    references: [{ texte: "C. civ.", article: "2224" }, { texte: "C. com.", article: "L110-4 I" }, { texte: "C. conso", article: "L218-2" }, { texte: "C. civ.", article: "2228 à 2244" }],
  },
  {
    id: "interets/taux-l441-10",
    titre: "Taux des pénalités de retard entre professionnels",
    references: [{ texte: "C. com.", article: "L441-10 II" }],
  },
  {
    id: "interets/taux-legal",
    titre: "Taux de l’intérêt légal et sa majoration",
    references: [{ texte: "CMF", article: "L313-2" }, { texte: "CMF", article: "L313-3" }],
  },
  {
    id: "interets/taux-conventionnel",
    titre: "Taux convenu et son plancher entre professionnels",
    references: [{ texte: "C. com.", article: "L441-10 II" }, { texte: "C. civ.", article: "1343-1" }],
  },
  {
    id: "decompte/indemnite",
    titre: "Indemnité forfaitaire pour frais de recouvrement",
    references: [{ texte: "C. com.", article: "D441-5" }, { texte: "C. com.", article: "L441-10 II" }],
  },
  {
    id: "decompte/decompte",
    titre: "Décompte d’une créance à une date",
    references: [{ texte: "C. civ.", article: "1343-1" }, { texte: "C. civ.", article: "1342-10" }, { texte: "C. com.", article: "L441-10 II" }],
  },
  {
    id: "qualification/exigibilite",
    titre: "Première porte, la créance est exigible",
    references: [{ texte: "C. com.", article: "L441-10 II" }, { texte: "C. civ.", article: "1343-5" }],
  },
  {
    id: "qualification/documentation",
    titre: "Deuxième porte, la créance est documentée",
    references: [{ texte: "C. civ.", article: "1353" }, { texte: "C. com.", article: "L110-3" }],
  },
  {
    id: "qualification/non-prescription",
    titre: "Troisième porte, la créance n’est pas prescrite",
    references: [{ texte: "C. civ.", article: "2224" }, { texte: "C. civ.", article: "2233 3°" }],
  },
];

/** The rule that a justification names. */
export function findRegle(id: string): Regle | undefined {
  return CATALOGUE.find((regle) => regle.id === id);
}
