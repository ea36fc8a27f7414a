import type { PosteFrais } from "#shared/regles/decompte/decompte.ts";

/** Is a cost of 1 June 2026 owed by the debtor on 21 November 2026? Title given on 10 May 2026 when there is one. */
export const CAS_FRAIS: readonly { readonly nom: string; readonly poste: PosteFrais; readonly date?: string; readonly titre?: "decision" | "acte"; readonly debiteur?: "professionnel" | "consommateur"; readonly isRecuperable: boolean; readonly source: string }[] = [
  { nom: "frais de relance sans titre : au créancier, même stipulés", poste: "amiable", isRecuperable: false, source: "CPCE, art. L111-8, al. 2" },
  { nom: "frais de relance après un titre : toujours au créancier", poste: "amiable", titre: "decision", isRecuperable: false, source: "CPCE, art. L111-8, al. 2" },
  { nom: "acte prescrit par la loi, sans titre : au débiteur", poste: "acte-prescrit", isRecuperable: true, source: "CPCE, art. L111-8, al. 2" },
  { nom: "exécution forcée avec un titre : au débiteur", poste: "execution", titre: "decision", isRecuperable: true, source: "CPCE, art. L111-8, al. 1" },
  { nom: "exécution avec un acte notarié : au débiteur", poste: "execution", titre: "acte", isRecuperable: true, source: "CPCE, art. L111-8, al. 1" },
  { nom: "frais exposés avant le titre : au créancier", poste: "execution", titre: "decision", date: "2026-05-09", isRecuperable: false, source: "CPCE, art. L111-8, al. 2" },
  { nom: "dépens sans décision : pas encore dus", poste: "depens", isRecuperable: false, source: "CPC, art. 696" },
  { nom: "dépens d’une décision, exposés avant elle : dus", poste: "depens", titre: "decision", date: "2026-02-01", isRecuperable: true, source: "CPC, art. 696" },
  { nom: "dépens avec un titre qui n’est pas une décision : aucun juge ne les a mis à sa charge", poste: "depens", titre: "acte", isRecuperable: false, source: "CPC, art. 696" },
  { nom: "article 700 alloué par la décision", poste: "article-700", titre: "decision", isRecuperable: true, source: "CPC, art. 700" },
  { nom: "article 700 sans décision", poste: "article-700", isRecuperable: false, source: "CPC, art. 700" },
  { nom: "procédure simplifiée des petites créances : au créancier exclusivement", poste: "petites-creances", titre: "acte", isRecuperable: false, source: "CPCE, art. L125-1" },
  { nom: "complément de l’indemnité forfaitaire, entre professionnels", poste: "complement-l441-10", isRecuperable: true, source: "C. com., art. L441-10 II" },
  { nom: "complément de l’indemnité forfaitaire, contre un consommateur", poste: "complement-l441-10", debiteur: "consommateur", isRecuperable: false, source: "C. com., art. L441-10 II ; CPCE, art. L111-8" },
  { nom: "clause pénale après mise en demeure", poste: "clause-penale", isRecuperable: true, source: "C. civ., art. 1231-5, al. 5" },
  { nom: "clause pénale dont la mise en demeure est à venir", poste: "clause-penale", date: "2026-12-01", isRecuperable: false, source: "C. civ., art. 1231-5, al. 5" },
];
