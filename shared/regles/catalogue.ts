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
    id: "delais/delai-a-tenir",
    titre: "Dernier jour d’un délai à tenir, sans compter sur un jour férié local",
    references: [{ texte: "CPC", article: "640 à 642" }],
  },
  {
    id: "delais/attente",
    titre: "Premier jour pour agir après le délai de l’autre",
    references: [{ texte: "CPC", article: "640 à 642" }],
  },
  {
    id: "delais/delai-distance",
    titre: "Augmentation des délais à raison de la distance",
    references: [{ texte: "CPC", article: "643" }, { texte: "CPC", article: "644" }, { texte: "CPC", article: "645" }, { texte: "CPC", article: "647" }],
  },
  {
    id: "delais/notification",
    titre: "Date d’une notification pour chacun",
    references: [{ texte: "CPC", article: "668" }, { texte: "CPC", article: "669" }, { texte: "CPC", article: "647-1" }],
  },
  {
    id: "delais/signification",
    titre: "Jours et heures d’une signification",
    references: [{ texte: "CPC", article: "664" }],
  },
  {
    id: "delais/enchainement",
    titre: "Délais qu’une procédure fait courir, et leur sanction",
    references: [{ texte: "CPC", article: "478" }, { texte: "CPC", article: "1411 à 1425" }, { texte: "CPCE", article: "R511-6 à R533-4" }, { texte: "CPCE", article: "R211-3" }, { texte: "C. com.", article: "R622-24" }],
  },
  {
    id: "prescription/prescription",
    titre: "Prescription d’une créance et forclusion",
    references: [{ texte: "C. civ.", article: "2224" }, { texte: "C. com.", article: "L110-4 I" }, { texte: "C. conso", article: "L218-2" }, { texte: "C. civ.", article: "2228 à 2244" }],
  },
  {
    id: "prescription/butoir",
    titre: "Délai butoir de la prescription",
    references: [{ texte: "C. civ.", article: "2232" }, { texte: "CPCE", article: "L111-4" }],
  },
  {
    id: "prescription/amenagement",
    titre: "Prescription aménagée par le contrat",
    references: [{ texte: "C. civ.", article: "2254" }, { texte: "C. conso", article: "L218-1" }],
  },
  {
    id: "prescription/solidarite",
    titre: "Effet d’un acte contre les autres obligés",
    references: [{ texte: "C. civ.", article: "2245" }, { texte: "C. civ.", article: "2246" }],
  },
  {
    id: "prescription/prescription-echeances",
    titre: "Prescription échéance par échéance",
    references: [{ texte: "C. civ.", article: "2233 3°" }],
  },
  {
    id: "prescription/prescription-titre",
    titre: "Prescription de l’exécution d’un titre",
    references: [{ texte: "CPCE", article: "L111-4" }, { texte: "CPCE", article: "L111-3" }, { texte: "Ass. plén.", article: "10/06/2005, 03-18.922" }],
  },
  {
    id: "prescription/actes-salvateurs",
    titre: "Actes qui sauveraient une créance de la prescription",
    references: [{ texte: "C. civ.", article: "2240 à 2246" }, { texte: "C. civ.", article: "2238" }, { texte: "Com.", article: "18/05/2022, 20-23.204" }],
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
    id: "interets/taux-commande-publique",
    titre: "Taux des intérêts moratoires de la commande publique",
    references: [{ texte: "Décret 2013-269", article: "art. 8" }],
  },
  {
    id: "interets/capitalisation",
    titre: "Capitalisation des intérêts par années entières",
    references: [{ texte: "C. civ.", article: "1343-2" }, { texte: "C. com.", article: "L622-28" }],
  },
  {
    id: "interets/delai-grace",
    titre: "Intérêts pendant un délai de grâce",
    references: [{ texte: "C. civ.", article: "1343-5" }],
  },
  {
    id: "decompte/frais",
    titre: "Frais que le débiteur doit, frais qui restent au créancier",
    references: [{ texte: "CPCE", article: "L111-8" }, { texte: "CPC", article: "696" }, { texte: "CPC", article: "700" }, { texte: "C. civ.", article: "1231-5" }],
  },
  {
    id: "decompte/indemnite",
    titre: "Indemnité forfaitaire pour frais de recouvrement",
    references: [{ texte: "C. com.", article: "D441-5" }, { texte: "C. com.", article: "L441-10 II" }, { texte: "Décret 2013-269", article: "art. 9" }],
  },
  {
    id: "decompte/decompte",
    titre: "Décompte d’une créance à une date",
    references: [{ texte: "C. civ.", article: "1343-1" }, { texte: "C. civ.", article: "1342-10" }, { texte: "C. com.", article: "L441-10 II" }],
  },
  {
    id: "decompte/colonnes-titre",
    titre: "Décompte avant et après le titre",
    references: [{ texte: "CPCE", article: "L111-8" }],
  },
  {
    id: "decompte/contre-decompte",
    titre: "Notre décompte comparé à celui de l’étude",
    references: [{ texte: "C. civ.", article: "1353" }, { texte: "C. civ.", article: "1343-1" }, { texte: "CPCE", article: "L111-8" }],
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
  {
    id: "competence/juridiction-competente",
    titre: "Juridiction compétente pour un débiteur",
    references: [{ texte: "C. com.", article: "L721-3" }, { texte: "COJ", article: "L211-3" }, { texte: "CPC", article: "42 à 48" }, { texte: "CPC", article: "1406" }, { texte: "CPCE", article: "R511-2" }],
  },
  {
    id: "competence/representation",
    titre: "Avocat obligatoire ou facultatif",
    references: [{ texte: "CPC", article: "760" }, { texte: "CPC", article: "761" }, { texte: "CPC", article: "853" }, { texte: "CPC", article: "1407" }],
  },
  {
    id: "competence/tentative-amiable",
    titre: "Tentative amiable avant de saisir le juge",
    references: [{ texte: "CPC", article: "750-1" }, { texte: "Civ. 2e", article: "avis, 25/09/2025, 25-70.013" }],
  },
  {
    id: "competence/contributions",
    titre: "Contributions et frais pour saisir le juge",
    references: [{ texte: "CGI", article: "1635 bis Q" }, { texte: "Décret", article: "2024-1225" }],
  },
  {
    id: "competence/contribution-justice-economique",
    titre: "Contribution pour la justice économique",
    references: [{ texte: "Loi", article: "2023-1059, art. 27" }, { texte: "Décret", article: "2024-1225" }],
  },
  {
    id: "voies/injonction-de-payer",
    titre: "Voie de l’injonction de payer, sous ses trois régimes",
    references: [{ texte: "CPC", article: "1405 à 1425" }],
  },
  {
    id: "voies/procedure-simplifiee",
    titre: "Voie de la procédure simplifiée des petites créances",
    references: [{ texte: "CPCE", article: "L125-1" }, { texte: "CPCE", article: "R125-1" }],
  },
  {
    id: "voies/commandement-l126",
    titre: "Voie des créances commerciales incontestées",
    references: [{ texte: "CPCE", article: "L126-1 à L126-5" }, { texte: "Loi", article: "2026-307" }],
  },
  {
    id: "voies/refere-provision",
    titre: "Voie du référé-provision",
    references: [{ texte: "CPC", article: "835, al. 2" }, { texte: "CPC", article: "873, al. 2" }],
  },
  {
    id: "voies/assignation-fond",
    titre: "Voie de l’assignation au fond",
    references: [{ texte: "CPC", article: "750 à 763" }, { texte: "CPC", article: "853 à 857" }],
  },
  {
    id: "voies/saisie-conservatoire",
    titre: "Voie de la saisie conservatoire",
    references: [{ texte: "CPCE", article: "L511-1" }, { texte: "CPCE", article: "L511-2" }, { texte: "CPCE", article: "R511-6 à R511-8" }],
  },
  {
    id: "voies/execution",
    titre: "Voie de l’exécution forcée d’un titre",
    references: [{ texte: "CPCE", article: "L111-3" }, { texte: "CPCE", article: "L111-4" }],
  },
  {
    id: "voies/quotite-saisissable",
    titre: "Part saisissable d’une rémunération",
    references: [{ texte: "C. trav.", article: "R3252-2" }, { texte: "C. trav.", article: "R3252-3" }],
  },
  {
    id: "voies/declaration-creance",
    titre: "Voie de la déclaration de créance",
    references: [{ texte: "C. com.", article: "L622-24" }, { texte: "C. com.", article: "R622-24" }],
  },
  {
    id: "tva/recuperation-tva",
    titre: "Taxe d’une créance irrécouvrable",
    references: [{ texte: "CGI", article: "272-1" }],
  },
  {
    id: "voies/comparaison",
    titre: "Comparaison de toutes les voies",
    references: [{ texte: "CPC", article: "1405" }, { texte: "CPC", article: "835" }, { texte: "CPCE", article: "L111-3" }, { texte: "CPCE", article: "L511-1" }],
  },
];

/** The rule that a justification names. */
export function findRegle(id: string): Regle | undefined {
  return CATALOGUE.find((regle) => regle.id === id);
}
