import { formatJour } from "../kernel/format-jour.ts";
import type { Jour } from "../kernel/jour.ts";
import { minMontant, type Montant } from "../kernel/montant.ts";
import { parseTaux } from "../kernel/parse-taux.ts";
import { findValeurCalculee } from "../kernel/resultat.ts";
import { type BrouillonDeType, createSujetId } from "../model/fait.ts";
import { findCauseFaits, isContestee } from "./irrecouvrable.ts";
import { splitTva } from "./tva-dossier.ts";
import type { VueDossier } from "./vue-dossier.ts";

/** What may be booked as a loss; `principal`: the part of it that bears the tax. */
export interface PertePossible {
  readonly du: Montant;
  readonly principal: Montant;
}

/** The form as it is typed. */
export interface FormePerte {
  readonly date?: Jour | undefined;
  readonly montant?: Montant | undefined;
  readonly motif: string;
  /** Rate of the tax taken back, in per cent; empty: none. */
  readonly taux: string;
}

/** What is still due and was not booked yet; `undefined`: nothing is, or the statement is not known. */
export function findPertePossible({ dossier, decompte }: Pick<VueDossier, "dossier" | "decompte">): PertePossible | undefined {
  const valeur = findValeurCalculee(decompte);
  return valeur === undefined || valeur.total <= 0 || dossier.pertes.length > 0 ? undefined : { du: valeur.total, principal: valeur.principalRestant };
}

/** A loss that the facts of the dossier call for, with the sentence that says why: nothing was found to be seized, or the debtor is being liquidated. A contested claim is not irrecoverable for all that. */
export function findPerteProposee(vue: Pick<VueDossier, "dossier" | "decompte" | "debiteur">): (PertePossible & { readonly phrase: string }) | undefined {
  const possible = findPertePossible(vue);
  const cause = isContestee(vue.dossier) ? undefined : findCauseFaits(vue.dossier, vue.debiteur);
  if (possible === undefined || cause === undefined) return undefined;
  const motif = cause.cause === "liquidation judiciaire" ? "Liquidation judiciaire du débiteur" : "Rien n’a été trouvé à saisir";
  return { ...possible, phrase: `${motif}${cause.date === undefined ? "" : `, le ${formatJour(cause.date)}`}\u00A0: ce qui reste dû peut passer en perte.` };
}

export function createFormePerte({ du }: PertePossible, aujourdhui: Jour): FormePerte {
  return { date: aujourdhui, montant: du, motif: "", taux: "" };
}

/** Why it cannot be booked, in French; `""` while something is not typed yet; `undefined`: it can. */
export function findRefusPerte({ du }: PertePossible, { date, montant, motif, taux }: FormePerte, aujourdhui: Jour): string | undefined {
  if (date === undefined || montant === undefined || montant === 0) return "";
  if (montant < 0) return "Un montant ne peut pas être négatif.";
  if (date > aujourdhui) return `Le ${formatJour(date)} n’est pas encore venu.`;
  if (montant > du) return "On ne passe pas en perte plus que ce qui reste dû.";
  if (taux.trim() !== "" && parseTaux(taux) === undefined) return "Taux non reconnu\u00A0: essayez 20 ou 5,5.";
  return motif.trim() === "" ? "" : undefined;
}

/** Tax of the principal lost; `undefined`: none is taken back. */
export function findTvaPerte({ principal }: PertePossible, { montant, taux }: FormePerte): Montant | undefined {
  const lu = parseTaux(taux);
  if (montant === undefined || taux.trim() === "" || lu === undefined || lu === 0) return undefined;
  return splitTva(minMontant(montant, principal), lu).montantTva;
}

/** The fact of a loss that nothing refuses; `undefined` otherwise. */
export function createPerte(dossierId: string, possible: PertePossible, forme: FormePerte, perteId: string, aujourdhui: Jour): BrouillonDeType<"perte"> | undefined {
  const { date, montant, motif } = forme;
  if (date === undefined || montant === undefined || findRefusPerte(possible, forme, aujourdhui) !== undefined) return undefined;
  return { sujet: createSujetId("dossier", dossierId), type: "perte", dateFait: date, remplace: [], contenu: { perteId, montant, tva: findTvaPerte(possible, forme), motif: motif.trim() } };
}
