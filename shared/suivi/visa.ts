import { formatJour } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import type { Montant } from "../kernel/montant.ts";
import { findValeurCalculee, type Resultat } from "../kernel/resultat.ts";
import { INSECABLE } from "../kernel/texte.ts";
import type { Creancier, Dossier, Visa } from "../model/dossier.ts";
import { PORTES } from "../model/faits/dossier-faits.ts";
import type { Decompte } from "../regles/decompte/decompte.ts";

/** Whether a second person has to countersign the qualification, and what she said. */
export type EtatVisa =
  | { readonly kind: "sans-objet" | "non-requis" }
  | { readonly kind: "attendu"; readonly seuil: Montant; readonly du: Montant }
  | { readonly kind: "accorde" | "refuse"; readonly visa: Visa };

interface EntreeVisa {
  readonly dossier: Dossier;
  readonly creancier: Creancier | undefined;
  readonly decompte: Resultat<Decompte>;
}

/** A visa is of one verdict: a new one, or a fact that reopens it, asks for another. */
export function computeVisa({ dossier, creancier, decompte }: EntreeVisa): EtatVisa {
  if (dossier.verdict === undefined) return { kind: "sans-objet" };
  if (dossier.visa !== undefined) return { kind: dossier.visa.decision, visa: dossier.visa };
  const seuil = creancier?.delegation?.seuilVisa;
  const du = findValeurCalculee(decompte)?.total;
  return seuil === undefined || du === undefined || du < seuil ? { kind: "non-requis" } : { kind: "attendu", seuil, du };
}

/** Why this person may not countersign, in French; `undefined` when she may. Whoever decided a gate or the verdict is an author. */
export function findRefusVisa({ dossier: { portes, verdict } }: Pick<EntreeVisa, "dossier">, utilisateurId: string | undefined): string | undefined {
  if (verdict === undefined) return "Aucun verdict n’a été donné.";
  if (utilisateurId === undefined) return `Dites d’abord qui vous êtes, dans Réglages${INSECABLE}: un visa porte un nom.`;
  if (verdict.par === utilisateurId) return "Vous avez donné ce verdict\u00A0: le visa est celui d’une autre personne.";
  return PORTES.some((porte) => portes[porte]?.par === utilisateurId) ? "Vous avez décidé une des portes\u00A0: le visa est celui d’une autre personne." : undefined;
}

/** « Visa demandé : 34 607,98 € dus, à partir de 20 000,00 € » or its answer. */
export function formatVisa(etat: EtatVisa, formatNom: (id: string) => string): string | undefined {
  switch (etat.kind) {
    case "attendu": return `Visa attendu\u00A0: ${formatMontant(etat.du)} dus, visa à partir de ${formatMontant(etat.seuil)}`;
    case "accorde": return `Visa accordé le ${formatJour(etat.visa.dateFait)} par ${formatNom(etat.visa.par)}`;
    case "refuse": return `Visa refusé le ${formatJour(etat.visa.dateFait)} par ${formatNom(etat.visa.par)}`;
    default: return undefined;
  }
}
