import type { NonEmpty } from "../../kernel/brand.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import { formatPoints, formatTaux } from "../../kernel/format-montant.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { Reference } from "../../kernel/reference.ts";
import { addTaux, taux } from "../../kernel/taux.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import { findSemestre } from "./semestre.ts";
import { type Composition, createTranche, type FindTranche } from "./tranche-taux.ts";

/**
 * Late-payment rate owed by a public buyer: the ECB rate of the first day of the semester in which the delay began, plus eight
 * points, frozen for the whole delay (décret 2013-269, art. 8; R-PEN-07). Cut by semesters only so that it reads like the others.
 */
export function createTauxCommandePublique(debutRetard: Jour, baremes: Baremes): FindTranche {
  const ancrage = findSemestre(debutRetard).debut;
  const bce = findValeurDe(baremes, "interets/taux-bce", ancrage);
  const majoration = findValeurDe(baremes, "interets/majoration-commande-publique", ancrage);
  if (!bce.ok || !majoration.ok) {
    const motif = `Le taux des intérêts moratoires de la commande publique au ${formatJour(ancrage)} n’est pas dans les barèmes.`;
    return (jour) => ({ kind: "refus", jour, motif, references: REFERENCES });
  }
  const points = taux(majoration.lu.valeur);
  const composition: Composition = {
    taux: addTaux(taux(bce.lu.valeur), points),
    composition: `taux de la BCE au ${formatJour(ancrage)}, ${formatTaux(taux(bce.lu.valeur))}, plus ${formatPoints(points)}, figé pour tout le retard`,
    parametres: [bce.lu, majoration.lu],
    references: REFERENCES,
    avertissements: ["À vérifier\u00A0: taux de la commande publique relevé d’une seule source (décret 2013-269, art. 8)."],
  };
  return (jour) => createTranche(findSemestre(jour), composition);
}

const REFERENCES: NonEmpty<Reference> = [{ texte: "Décret 2013-269", article: "art. 8" }];
