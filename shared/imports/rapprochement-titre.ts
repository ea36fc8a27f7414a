import { formatJour } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import type { Jour } from "../kernel/jour.ts";
import { type Montant, montant } from "../kernel/montant.ts";
import { INSECABLE } from "../kernel/texte.ts";
import { affect, type EtatRapprochement, findReste, type Proposee } from "./rapprochement-etat.ts";
import type { CreanceOuverte } from "./rapprochement-modele.ts";

/** A claim of which a title took the place. */
export type CreanceAuTitre = CreanceOuverte & { readonly titre: NonNullable<CreanceOuverte["titre"]> };

export function isAuTitre(creance: CreanceOuverte | undefined): creance is CreanceAuTitre {
  return creance?.titre !== undefined;
}

interface Paiement {
  readonly montant: Montant;
  readonly jour: Jour;
  /** What designates the debt: « Référence F-26-0412 », « Payeur GARAGE FICTIF ». */
  readonly qui: string;
  /** Said at the end of the sentence: « ; payeur non nommé ». */
  readonly reserve: string;
  /** Whether it is applied by itself, for less than all that is due, and for exactly that. */
  readonly isSur: boolean;
  readonly isSurEntier: boolean;
}

/**
 * What a payment pays once a title stands: what it orders, in the order of the statement (interest, principal, article 700, costs), whatever
 * invoice the payer named. One received before the title is deemed deducted by it: a person decides.
 */
export function proposeSurTitre(etat: EtatRapprochement, creance: CreanceAuTitre, { montant: somme, jour, qui, reserve, isSur, isSurEntier }: Paiement): Proposee {
  const { numero, titre: { depuis } } = creance;
  const affectations = affect(etat, [creance], somme);
  const build = (isApplique: boolean, suite: string): Proposee => ({ certitude: isApplique ? "sur" : "a-confirmer", raison: `${qui}${suite}${reserve}.`, affectations, pieces: [{ numero, debiteurId: creance.debiteurId, montant: somme }] });
  if (jour < depuis) return build(false, `, reçu avant le ${formatJour(depuis)}${INSECABLE}: la condamnation (${numero}) est réputée l’avoir déduit, à vérifier`);
  const du = findDu(etat, creance, jour);
  const commun = `, imputé sur la condamnation (${numero}) dans l’ordre du décompte`;
  if (somme > du) return build(false, `${commun}, ${formatMontant(montant(somme - du))} de plus que ce qu’elle doit encore`);
  return somme === du ? build(isSurEntier, `${commun}, montant exact au ${formatJour(jour)}`) : build(isSur, `${commun} (reste ${formatMontant(montant(du - somme))})`);
}

/** What the title still orders to pay on that day, payments of this file deducted; beside other invoices, what was due when the file was read. */
function findDu(etat: EtatRapprochement, creance: CreanceAuTitre, jour: Jour): Montant {
  const reste = findReste(etat, creance);
  const solde = creance.titre.isTotal ? etat.options.findSolde?.(creance.dossierId, jour) : undefined;
  return solde === undefined ? reste : montant(Math.max(0, solde - (creance.reste - reste)));
}
