import { isNonEmpty, type NonEmpty } from "../../kernel/brand.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Inapplicable, Incomplet } from "../../kernel/resultat.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import { createTerme } from "./borne.ts";
import { type Cloture, createCloture } from "./cloture.ts";
import { createCompte, type Regles } from "./compte.ts";
import { addMouvement, type Etat } from "./imputation.ts";
import { listMouvements } from "./mouvements.ts";
import { findRefusFaits, listManquants } from "./verification.ts";
import type { FaitsDecompte } from "./types-decompte.ts";

/** Figures without their proof: for lists, comparisons and simulations. What a person is shown comes from `computeDecompte`. */
export interface Chiffres extends Cloture {
  readonly kind: "chiffres";
  readonly base: ParametreLu;
  readonly lus: readonly ParametreLu[];
}

/** The figures of a statement; the proof is written from them, by `computeDecompte`, and computes nothing again. */
export function computeChiffres(faits: FaitsDecompte, baremes: Baremes): Chiffres | Incomplet | Inapplicable {
  const manquants = listManquants(faits);
  if (isNonEmpty(manquants)) return { kind: "incomplet", manquants };
  const refusFaits = findRefusFaits(faits);
  if (refusFaits !== undefined) return refusFaits;
  const lecture = readRegles(faits, baremes);
  if (lecture.kind === "inapplicable") return lecture;
  const etat = extendEtat(createEtat(faits, lecture.regles, baremes), faits, undefined, faits.arreteAu);
  const cloture = createCloture(etat, createTerme(faits.arreteAu), faits, baremes);
  const refus = cloture.comptes.find((compte) => compte.refus !== undefined)?.refus;
  if (refus !== undefined) return { kind: "inapplicable", motif: refus.motif, references: refus.references };
  return { kind: "chiffres", ...cloture, base: lecture.base, lus: lecture.lus };
}

/** The claims before anything happened to them. */
export function createEtat(faits: FaitsDecompte, regles: Regles, baremes: Baremes): Etat {
  return { comptes: faits.creances.map((creance) => createCompte(creance, faits, regles, baremes)), restes: [] };
}

/** The state after what happened later than `apres` and up to `au`: a statement goes on where another stopped. */
export function extendEtat(etat: Etat, faits: FaitsDecompte, apres: Jour | undefined, au: Jour): Etat {
  return listMouvements(faits)
    .filter(({ date }) => date <= au && (apres === undefined || date > apres))
    .reduce(addMouvement, etat);
}

type LectureRegles = { readonly kind: "lu"; readonly regles: Regles; readonly base: ParametreLu; readonly lus: readonly ParametreLu[] } | Inapplicable;

/** What the packs say of the count itself. */
export function readRegles({ arreteAu, base: choix, capitalisation }: FaitsDecompte, baremes: Baremes): LectureRegles {
  const base = findValeurDe(baremes, "interets/base-jours", arreteAu);
  if (!base.ok) return createRefus(`La base de calcul des intérêts au ${formatJour(arreteAu)} n’est pas dans les barèmes.`, [{ texte: "C. com.", article: "L441-10 II" }]);
  const annees = findValeurDe(baremes, "interets/capitalisation-minimum", arreteAu);
  if (!annees.ok) return createRefus(`La règle de capitalisation au ${formatJour(arreteAu)} n’est pas dans les barèmes.`, [{ texte: "C. civ.", article: "1343-2" }]);
  return {
    kind: "lu",
    regles: { base: { jours: base.lu.valeur, isExacte: choix === "exacte" }, anneesCapitalisation: annees.lu.valeur },
    base: base.lu,
    lus: capitalisation === undefined ? [base.lu] : [base.lu, annees.lu],
  };
}

function createRefus(motif: string, references: NonEmpty<Reference>): Inapplicable {
  return { kind: "inapplicable", motif, references };
}
