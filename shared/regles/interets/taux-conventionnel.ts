import type { NonEmpty } from "../../kernel/brand.ts";
import { formatTaux } from "../../kernel/format-montant.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { Reference } from "../../kernel/reference.ts";
import { type Taux, taux } from "../../kernel/taux.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import { createMemoSemestre } from "./memo-semestre.ts";
import { findSemestre, type Semestre } from "./semestre.ts";
import { createTranche, type TrancheTaux } from "./tranche-taux.ts";

export interface FaitsTauxConventionnel {
  readonly taux: Taux;
  /** Both parties act for their business: the floor of C. com., art. L441-10 II applies. */
  readonly isEntreProfessionnels: boolean;
}

/**
 * Rate of the contract, semester by semester so that the statement reads like the others. Below three times the legal interest
 * it is kept and a warning says so: the sanction belongs to the judge (C. com., art. L441-10 II; R-PEN-02).
 */
export function findTauxConventionnel(jour: Jour, faits: FaitsTauxConventionnel, baremes: Baremes): TrancheTaux {
  const semestre = findSemestre(jour);
  return createTranche(semestre, {
    taux: faits.taux,
    composition: `taux convenu, ${formatTaux(faits.taux)}`,
    parametres: [],
    references: faits.isEntreProfessionnels ? L441_10 : [{ texte: "C. civ.", article: "1343-1" }],
    avertissements: faits.isEntreProfessionnels ? listAvertissements(faits.taux, semestre, baremes) : [],
  });
}

const L441_10: NonEmpty<Reference> = [{ texte: "C. com.", article: "L441-10 II" }];

function listAvertissements(convenu: Taux, semestre: Semestre, baremes: Baremes): readonly string[] {
  const plancher = createPlancher(baremes)(semestre.debut);
  if (plancher.kind === "refus" || convenu >= plancher.taux) return [];
  return [`Le taux convenu de ${formatTaux(convenu)} est inférieur au plancher du ${semestre.libelle}, ${formatTaux(plancher.taux)}, ${plancher.composition} (C. com., art. L441-10 II).`];
}

/** Three times the legal interest of the semester; unknown, it is silent. */
const createPlancher = createMemoSemestre((semestre, baremes) => {
  const legal = findValeurDe(baremes, "interets/taux-legal-autres-cas", semestre.debut);
  const multiple = findValeurDe(baremes, "interets/plancher-conventionnel", semestre.debut);
  if (!legal.ok || !multiple.ok) return { kind: "refus", jour: semestre.debut, motif: `Le plancher du ${semestre.libelle} n’est pas dans les barèmes.`, references: L441_10 };
  return createTranche(semestre, {
    taux: taux(legal.lu.valeur * multiple.lu.valeur),
    composition: `soit ${multiple.lu.valeur} fois l’intérêt légal`,
    parametres: [legal.lu, multiple.lu],
    references: L441_10,
    avertissements: [],
  });
});
