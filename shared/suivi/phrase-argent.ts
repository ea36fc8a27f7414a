import { formatJour } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import { formatNombreDe, INSECABLE } from "../kernel/texte.ts";
import type { FaitDeType } from "../model/fait.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import { LIBELLES_CANAL_REGLEMENT, LIBELLES_FIN_PLAN, LIBELLES_IMPUTATION, LIBELLES_POSTE } from "./libelles-argent.ts";
import type { PhraseFait } from "./phrase-qualification.ts";

export type TypeArgent = "reglement" | "rejet" | "reversement" | "remboursement" | "abandon" | "depense" | "provision" | "dividende" | "perte" | "plan" | "denouement";
type FaitArgent = { readonly [T in TypeArgent]: FaitDeType<T> }[TypeArgent];

/** What a fact about money says. */
export function formatFaitArgent(fait: FaitArgent): PhraseFait {
  switch (fait.type) {
    case "reglement": return { libelle: `Règlement de ${formatMontant(fait.contenu.montant)}`, detail: formatEncaissement(fait.contenu) };
    case "rejet": return { libelle: `Règlement revenu impayé${INSECABLE}: ${formatMontant(fait.contenu.montant)}`, detail: fait.contenu.motif };
    case "reversement": return { libelle: `Reversement de ${formatMontant(fait.contenu.montant)}`, detail: formatRetenu(fait.contenu) };
    case "remboursement": return { libelle: `Trop-perçu rendu${INSECABLE}: ${formatMontant(fait.contenu.montant)}`, detail: fait.contenu.motif };
    case "abandon": return { libelle: `Solde abandonné${INSECABLE}: ${formatMontant(fait.contenu.montant)}`, detail: fait.contenu.motif };
    case "depense": return { libelle: `${fait.contenu.libelle}${INSECABLE}: ${formatMontant(fait.contenu.montant)}`, detail: formatDepense(fait.contenu) };
    case "provision": return { libelle: `Provision versée${INSECABLE}: ${formatMontant(fait.contenu.montant)}`, detail: fait.contenu.motif };
    case "dividende": return { libelle: `Dividende attendu${INSECABLE}: ${formatMontant(fait.contenu.montant)} pour le ${formatJour(fait.contenu.pourLe)}`, detail: fait.contenu.detail };
    case "perte": return { libelle: `Passé en perte${INSECABLE}: ${formatMontant(fait.contenu.montant)}`, detail: fait.contenu.motif };
    case "plan": return { libelle: fait.contenu.signeLe === undefined ? "Plan d’apurement proposé" : "Plan d’apurement signé", detail: `intérêts ${fait.contenu.sort}, ${formatNombreDe(fait.contenu.regularisation, "jour", "jours")} pour régulariser` };
    case "denouement": return { libelle: LIBELLES_FIN_PLAN[fait.contenu.fin], detail: fait.contenu.motif };
  }
}

function formatEncaissement({ libelle, canal, dateValeur, reversementPour, principalDabord }: ContenuPar["reglement"]): string | undefined {
  const parties = [
    libelle,
    canal === undefined || canal === "direct" ? undefined : LIBELLES_CANAL_REGLEMENT[canal].toLowerCase().replace("carpa", "CARPA"),
    dateValeur === undefined ? undefined : `valeur ${formatJour(dateValeur)}`,
    reversementPour === undefined ? undefined : `à reverser pour le ${formatJour(reversementPour)}`,
    principalDabord === undefined ? undefined : LIBELLES_IMPUTATION[principalDabord],
  ].filter((partie) => partie !== undefined);
  return parties.length === 0 ? undefined : parties.join(", ");
}

function formatRetenu({ retenu, motif }: ContenuPar["reversement"]): string | undefined {
  const parties = [retenu === undefined || retenu === 0 ? undefined : `${formatMontant(retenu)} retenus`, motif].filter((partie) => partie !== undefined);
  return parties.length === 0 ? undefined : parties.join(", ");
}

function formatDepense({ poste, numero, horsTaxes }: ContenuPar["depense"]): string {
  return [LIBELLES_POSTE[poste], ...(numero === undefined ? [] : [`facture n°${INSECABLE}${numero}`]), ...(horsTaxes === undefined ? [] : [`${formatMontant(horsTaxes)} hors taxes`])].join(", ");
}
