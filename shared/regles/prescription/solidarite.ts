import type { NonEmpty } from "../../kernel/brand.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { EvenementPrescription, FaitsPrescription, Oblige } from "./types-prescription.ts";

/** Whether an act done against one of those who owe the sum counts against another, and why. */
export interface Opposabilite {
  readonly isOpposable: boolean;
  /** French sentence. */
  readonly motif: string;
  readonly references: NonEmpty<Reference>;
}

/**
 * An act against one solidary debtor, or his acknowledgment, counts against them all; against the principal debtor, against his surety
 * too; against the surety, it does not reach the debtor (C. civ., art. 2245 and 2246; R-INT-10). `undefined` when it concerns everyone.
 */
export function findOpposabilite({ contre }: EvenementPrescription, { oblige, obliges = [] }: Pick<FaitsPrescription, "oblige" | "obliges">): Opposabilite | undefined {
  if (contre === undefined || oblige === undefined || contre === oblige) return undefined;
  const touche = obliges.find(({ id }) => id === contre);
  const suivi = obliges.find(({ id }) => id === oblige);
  if (touche === undefined || suivi === undefined) return { isOpposable: false, motif: "fait qui concerne un autre obligé, dont le lien n’est pas connu", references: CAUTION };
  return findLien(touche, suivi);
}

const SOLIDARITE: NonEmpty<Reference> = [{ texte: "C. civ.", article: "2245" }];
const CAUTION: NonEmpty<Reference> = [{ texte: "C. civ.", article: "2246" }];

function findLien(touche: Oblige, suivi: Oblige): Opposabilite {
  const isDebiteur = touche.lien !== "caution";
  if (suivi.lien === "caution" && isDebiteur) return { isOpposable: true, motif: `l’acte contre ${touche.nom}, débiteur, vaut contre sa caution`, references: CAUTION };
  if (touche.lien === "solidaire" && suivi.lien === "solidaire") return { isOpposable: true, motif: `l’acte contre ${touche.nom}, codébiteur solidaire, vaut contre tous`, references: SOLIDARITE };
  if (touche.lien === "caution") return { isOpposable: false, motif: `l’acte contre ${touche.nom}, caution, n’atteint pas les autres obligés`, references: CAUTION };
  return { isOpposable: false, motif: `l’acte contre ${touche.nom} n’atteint pas un codébiteur qui n’est pas solidaire`, references: SOLIDARITE };
}
