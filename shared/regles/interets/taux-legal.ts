import type { NonEmpty } from "../../kernel/brand.ts";
import { addDuree } from "../../kernel/duree.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import { formatPoints, formatTaux } from "../../kernel/format-montant.ts";
import { addJours, type Jour } from "../../kernel/jour.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import { addTaux, type Taux, taux } from "../../kernel/taux.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import { createMemoSemestre } from "./memo-semestre.ts";
import { findSemestre, type Semestre } from "./semestre.ts";
import { createTranche, type FindTranche, type RefusTaux, splitTranche, type TrancheTaux } from "./tranche-taux.ts";

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
export function createTauxLegal({ creancier, dateExecutoire }: FaitsTauxLegal, baremes: Baremes): FindTranche {
  const findBase = (creancier === "particulier" ? createTauxParticuliers : createTauxAutresCas)(baremes);
  const majoration = findMajoration(dateExecutoire, baremes);
  if (majoration === undefined) return findBase;
  return (jour) => {
    const base = findBase(jour);
    if (base.kind === "refus") return base;
    if (majoration === "inconnue") return createRefus(jour, findSemestre(jour), "anterieur");
    return jour < majoration.debut ? splitTranche(base, base.debut, addJours(majoration.debut, -1)) : addMajoration(base, majoration);
  };
}

export function findTauxLegal(jour: Jour, faits: FaitsTauxLegal, baremes: Baremes): TrancheTaux | RefusTaux {
  return createTauxLegal(faits, baremes)(jour);
}

const L313_2: NonEmpty<Reference> = [{ texte: "CMF", article: "L313-2" }];

const createTauxAutresCas = createMemoSemestre((semestre, baremes) => createTrancheLegale(semestre, "interets/taux-legal-autres-cas", baremes));
const createTauxParticuliers = createMemoSemestre((semestre, baremes) => createTrancheLegale(semestre, "interets/taux-legal-particuliers", baremes));

function createTrancheLegale(semestre: Semestre, id: string, baremes: Baremes): TrancheTaux | RefusTaux {
  const legal = findValeurDe(baremes, id, semestre.debut);
  if (!legal.ok) return createRefus(semestre.debut, semestre, legal.raison);
  return createTranche(semestre, {
    taux: taux(legal.lu.valeur),
    composition: `intérêt légal du ${semestre.libelle}, ${formatTaux(taux(legal.lu.valeur))}`,
    parametres: [legal.lu],
    references: L313_2,
    avertissements: [],
  });
}

interface Majoration {
  readonly debut: Jour;
  readonly points: Taux;
  readonly parametres: readonly ParametreLu[];
}

function findMajoration(dateExecutoire: Jour | undefined, baremes: Baremes): Majoration | "inconnue" | undefined {
  if (dateExecutoire === undefined) return undefined;
  const delai = findValeurDe(baremes, "interets/delai-majoration", dateExecutoire);
  if (!delai.ok) return "inconnue";
  const debut = addJours(addDuree(dateExecutoire, { mois: delai.lu.valeur }), 1);
  const points = findValeurDe(baremes, "interets/majoration-taux-legal", debut);
  return points.ok ? { debut, points: taux(points.lu.valeur), parametres: [points.lu, delai.lu] } : "inconnue";
}

function addMajoration(base: TrancheTaux, { debut, points, parametres }: Majoration): TrancheTaux {
  return {
    ...splitTranche(base, debut, base.fin),
    taux: addTaux(base.taux, points),
    composition: `${base.composition}, plus ${formatPoints(points)} depuis le ${formatJour(debut)}`,
    parametres: [...base.parametres, ...parametres],
    references: [...L313_2, { texte: "CMF", article: "L313-3" }],
  };
}

function createRefus(jour: Jour, semestre: Semestre, raison: "anterieur" | "perime"): RefusTaux {
  const suite = raison === "perime" ? "n’est pas encore dans les barèmes" : "est antérieur aux barèmes";
  const motif = `Le taux de l’intérêt légal du ${semestre.libelle} ${suite}\u00A0: les intérêts de ce semestre ne peuvent pas être calculés.`;
  return { kind: "refus", jour, motif, references: L313_2 };
}
