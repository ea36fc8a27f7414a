import type { NonEmpty } from "../../kernel/brand.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import { formatPoints, formatTaux } from "../../kernel/format-montant.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { Reference } from "../../kernel/reference.ts";
import { addTaux, taux } from "../../kernel/taux.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import { createMemoSemestre } from "./memo-semestre.ts";
import { createTranche, type RefusTaux, type TrancheTaux } from "./tranche-taux.ts";

/**
 * Late-payment rate when none was agreed between professionals: the ECB rate of 1 January or 1 July plus ten points, anchored
 * again each semester for the days that fall in it (C. com., art. L441-10 II; R-PEN-01).
 */
export const createTauxL44110 = createMemoSemestre((semestre, baremes) => {
  const bce = findValeurDe(baremes, "interets/taux-bce", semestre.debut);
  const majoration = findValeurDe(baremes, "interets/majoration-l441-10", semestre.debut);
  if (!bce.ok || !majoration.ok) {
    const raison = !bce.ok && bce.raison === "perime" ? "n’est pas encore dans les barèmes" : "est antérieur aux barèmes";
    const motif = `Le taux de la BCE au ${formatJour(semestre.debut)} ${raison}\u00A0: les pénalités du ${semestre.libelle} ne peuvent pas être calculées.`;
    return { kind: "refus", jour: semestre.debut, motif, references: REFERENCES };
  }
  const tauxBce = taux(bce.lu.valeur);
  const points = taux(majoration.lu.valeur);
  return createTranche(semestre, {
    taux: addTaux(tauxBce, points),
    composition: `taux de la BCE au ${formatJour(semestre.debut)}, ${formatTaux(tauxBce)}, plus ${formatPoints(points)}`,
    parametres: [bce.lu, majoration.lu],
    references: REFERENCES,
    avertissements: [],
  });
});

export function findTauxL44110(jour: Jour, baremes: Baremes): TrancheTaux | RefusTaux {
  return createTauxL44110(baremes)(jour);
}

const REFERENCES: NonEmpty<Reference> = [{ texte: "C. com.", article: "L441-10 II" }];
