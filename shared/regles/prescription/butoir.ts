import { addDuree } from "../../kernel/duree.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import { addJours, type Jour, maxJour } from "../../kernel/jour.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Etape } from "../../kernel/resultat.ts";
import { type Baremes, findParametre, findValeurDe } from "../baremes.ts";
import type { Nature } from "./nature.ts";

/** The day that no acknowledgment nor suspension may pass. */
export interface Butoir {
  readonly naissance: Jour;
  readonly dernierJour: Jour;
  readonly lu: ParametreLu;
  readonly avertissements: readonly string[];
}

/**
 * Twenty years from the birth of the right, beyond which neither a deferred start, nor a suspension, nor an interruption may carry
 * (C. civ., art. 2232; R-PD-06); not for titles (CPCE, art. L111-4), a forclusion (2220) nor a public debtor. Less the safety margin.
 */
export function findButoir(naissance: Jour, nature: Nature, marge: number, au: Jour, baremes: Baremes): Butoir | undefined {
  if (!nature.isButoir) return undefined;
  const lecture = findValeurDe(baremes, "prescription/delai-butoir", au);
  if (!lecture.ok) return undefined;
  const depuis = findParametre(baremes, "prescription/delai-butoir").valeurs[0].depuis;
  return {
    naissance,
    dernierJour: addJours(addDuree(naissance, { annees: lecture.lu.valeur }), -marge),
    lu: lecture.lu,
    avertissements: naissance < depuis ? [`À vérifier\u00A0: le droit est né avant le ${formatJour(depuis)}\u00A0; le délai butoir est compté par prudence de sa naissance (C. civ., art. 2232).`] : [],
  };
}

/** The new last day, kept within the outer limit; an act of justice or of enforcement that had passed it keeps what it gave (2241, 2244). */
export function limitButoir(nouveau: Jour, precedent: Jour, butoir: Butoir | undefined): Jour {
  return butoir === undefined || nouveau <= butoir.dernierJour ? nouveau : maxJour(precedent, butoir.dernierJour);
}

export function createEtapeButoir({ naissance, dernierJour, lu }: Butoir): Etape {
  return { libelle: `Délai butoir\u00A0: ${lu.valeur} ans de la naissance du droit, le ${formatJour(naissance)}\u00A0; rien de cela ne porte le délai plus loin`, valeur: formatJour(dernierJour), references: lu.references };
}
