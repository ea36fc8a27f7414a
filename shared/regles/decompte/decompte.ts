import type { Resultat } from "../../kernel/resultat.ts";
import type { Baremes } from "../baremes.ts";
import { computeChiffres } from "./chiffres.ts";
import { createJustification } from "./justification-decompte.ts";
import type {
  Decompte, DecompteCreance, FaitsAvoir, FaitsCreance, FaitsDecompte, FaitsFrais, FaitsReglement, FaitsTitre, Imputation, LigneFrais, PosteFrais, RegimeTaux, Segment,
} from "./types-decompte.ts";

// The parts of the rule read these types without reading the rule.
export type { Decompte, DecompteCreance, FaitsAvoir, FaitsCreance, FaitsDecompte, FaitsFrais, FaitsReglement, FaitsTitre, Imputation, LigneFrais, PosteFrais, RegimeTaux, Segment };

/**
 * What is owed at `arreteAu`: principal, interest segment by segment, 40 € per late invoice, costs, payments applied to interest first
 * (C. com., art. L441-10 II and D441-5; C. civ., art. 1231-6, 1342-10, 1343-1 and 1343-2; CMF, art. L313-2 and L313-3; CPCE, art.
 * L111-8). Refuses past the last known rate.
 */
export function computeDecompte(faits: FaitsDecompte, baremes: Baremes): Resultat<Decompte> {
  const chiffres = computeChiffres(faits, baremes);
  if (chiffres.kind !== "chiffres") return chiffres;
  return { kind: "calcule", valeur: chiffres.decompte, justification: createJustification(faits, chiffres, baremes) };
}
