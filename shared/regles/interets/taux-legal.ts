import type { NonEmpty } from "../../kernel/brand.ts";
import { addDuree } from "../../kernel/duree.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import { formatTaux } from "../../kernel/format-montant.ts";
import { addJours, type Jour, minJour } from "../../kernel/jour.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import { addTaux, type Taux, taux } from "../../kernel/taux.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import { findSemestre, type Semestre } from "./semestre.ts";
import { formatPoints, type RefusTaux, type TrancheTaux } from "./tranche-taux.ts";

export interface FaitsTauxLegal {
  /** The category follows the creditor, never the debtor (CMF, art. L313-2; R-INTL-03). */
  readonly creancier: "professionnel" | "particulier";
  /** Day on which the court decision became enforceable, even provisionally; `undefined` without one. */
  readonly dateExecutoire?: Jour | undefined;
}

/**
 * Legal interest rate of a day, five points higher from the day after the two months that follow the enforceable decision
 * (CMF, art. L313-2 and L313-3).
 */
export function findTauxLegal(jour: Jour, { creancier, dateExecutoire }: FaitsTauxLegal, baremes: Baremes): TrancheTaux | RefusTaux {
  const semestre = findSemestre(jour);
  const id = creancier === "particulier" ? "interets/taux-legal-particuliers" : "interets/taux-legal-autres-cas";
  const legal = findValeurDe(baremes, id, semestre.debut);
  if (!legal.ok) return createRefus(jour, semestre, legal.raison);
  const base = {
    kind: "tranche" as const,
    debut: semestre.debut,
    composition: `intérêt légal du ${semestre.libelle}, ${formatTaux(taux(legal.lu.valeur))}`,
    avertissements: [],
  };
  const majoration = findMajoration(dateExecutoire, baremes);
  if (majoration === "inconnue") return createRefus(jour, semestre, "anterieur");
  if (majoration === undefined || jour < majoration.debut) {
    const fin = majoration === undefined ? semestre.fin : minJour(semestre.fin, addJours(majoration.debut, -1));
    return { ...base, fin, taux: taux(legal.lu.valeur), parametres: [legal.lu], references: L313_2 };
  }
  return {
    ...base,
    debut: majoration.debut > semestre.debut ? majoration.debut : semestre.debut,
    fin: semestre.fin,
    taux: addTaux(taux(legal.lu.valeur), majoration.points),
    composition: `${base.composition}, plus ${formatPoints(majoration.points)} depuis le ${formatJour(majoration.debut)}`,
    parametres: [legal.lu, ...majoration.parametres],
    references: [...L313_2, { texte: "CMF", article: "L313-3" }],
  };
}

interface Majoration {
  readonly debut: Jour;
  readonly points: Taux;
  readonly parametres: readonly ParametreLu[];
}

const L313_2: NonEmpty<Reference> = [{ texte: "CMF", article: "L313-2" }];

function findMajoration(dateExecutoire: Jour | undefined, baremes: Baremes): Majoration | "inconnue" | undefined {
  if (dateExecutoire === undefined) return undefined;
  const delai = findValeurDe(baremes, "interets/delai-majoration", dateExecutoire);
  if (!delai.ok) return "inconnue";
  const debut = addJours(addDuree(dateExecutoire, { mois: delai.lu.valeur }), 1);
  const points = findValeurDe(baremes, "interets/majoration-taux-legal", debut);
  return points.ok ? { debut, points: taux(points.lu.valeur), parametres: [points.lu, delai.lu] } : "inconnue";
}

function createRefus(jour: Jour, semestre: Semestre, raison: "anterieur" | "perime"): RefusTaux {
  const suite = raison === "perime" ? "n’est pas encore dans les barèmes" : "est antérieur aux barèmes";
  const motif = `Le taux de l’intérêt légal du ${semestre.libelle} ${suite}\u00A0: les intérêts de ce semestre ne peuvent pas être calculés.`;
  return { kind: "refus", jour, motif, references: L313_2 };
}
