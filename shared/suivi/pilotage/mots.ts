import { formatMontant } from "../../kernel/format-montant.ts";
import { capitalize, formatNombre, INSECABLE } from "../../kernel/texte.ts";
import type { FluxDossier } from "./encours.ts";
import type { Age, EtapePilotage } from "./mesures.ts";
import { LIBELLES_ETAPE, LIBELLES_VOIE } from "../libelles.ts";
import { toMontant } from "./agregat.ts";

export const LIBELLES_AGE: Readonly<Record<Age, string>> = {
  "non-echue": "non échue", "moins-30": "moins de 30 jours", "30-90": "30 à 90 jours", "90-180": "90 à 180 jours", "180-365": "180 à 365 jours", "plus-365": "plus d’un an",
};

export const LIBELLES_ETAPE_PILOTAGE: Readonly<Record<EtapePilotage, string>> = {
  amiable: LIBELLES_ETAPE.amiable, qualifie: LIBELLES_ETAPE.qualifie, procedure: LIBELLES_ETAPE.procedure, titre: LIBELLES_ETAPE.titre, execution: LIBELLES_ETAPE.execution, collective: "Collective",
};

/** « Injonction de payer »; « Amiable » before any procedure. */
export function formatVoie(voie: string): string {
  if (voie === "amiable") return "Amiable";
  return voie === "injonction-europeenne" ? "Injonction européenne" : capitalize(new Map<string, string>(Object.entries(LIBELLES_VOIE)).get(voie) ?? voie);
}

export const LIBELLES_FLUX: Readonly<Record<keyof FluxDossier, string>> = {
  initial: "Encours au début", nouvelles: "Créances entrées", accessoires: "Intérêts, indemnités et frais encaissés", encaissements: "Encaissements", avoirs: "Avoirs",
  remises: "Remises consenties", pertes: "Pertes", autres: "Autres sorties", final: "Encours à la fin",
};

export const LIBELLES_DEBITEUR: Readonly<Record<string, string>> = { professionnel: "Professionnels", consommateur: "Consommateurs", inconnue: "Qualité inconnue" };

/** What cannot be counted to the centime is said, never shown wrong. */
export function formatSomme(somme: number): string {
  const lu = toMontant(somme);
  return lu === undefined ? "hors échelle" : formatMontant(lu);
}

/** « 18 462 310 € »: a first glance without its centimes, which the dossiers behind give. */
export function formatEuros(somme: number): string {
  const lu = toMontant(somme);
  return lu === undefined ? "hors échelle" : `${formatNombre(Math.round(lu / 100))}${INSECABLE}€`;
}

/** « 940 € », « 871 k€ », « 18,46 M€ », « 1,20 Md€ »: for axes and first glances; the centimes are one click away. */
export function formatMontantAbrege(somme: number): string {
  if (!Number.isFinite(somme)) return "—";
  const euros = Math.round(Math.abs(somme) / 100);
  const signe = somme < 0 && euros > 0 ? "\u2212" : "";
  const write = (valeur: number, decimales: number, unite: string) => {
    const [entier = "0", reste] = valeur.toFixed(decimales).split(".");
    return `${signe}${formatNombre(Number(entier))}${reste === undefined ? "" : `,${reste}`}${INSECABLE}${unite}`;
  };
  if (euros < 10_000) return write(euros, 0, "€");
  if (euros < 1_000_000) return write(euros / 1_000, 0, "k€");
  return euros < 1_000_000_000 ? write(euros / 1_000_000, 2, "M€") : write(euros / 1_000_000_000, 2, "Md€");
}

/** A figure, what it counts, and where it comes from. */
export interface Indicateur {
  readonly libelle: string;
  readonly definition: string;
  readonly source: string;
}

/** Every figure that is shown or printed has its definition here. */
export const INDICATEURS: readonly Indicateur[] = [
  { libelle: "Encours", definition: "principal restant dû toutes taxes comprises des dossiers ouverts et non clos\u00A0: créances entrées, moins les avoirs, les règlements et les petits soldes abandonnés, jamais moins que zéro par dossier", source: "faits créance, avoir, règlement, rejet, abandon, clôture" },
  { libelle: "Intérêts, indemnités et frais encaissés", definition: "ce que le débiteur a versé au-delà du principal\u00A0; rien n’est compté avant d’être reçu", source: "faits règlement" },
  { libelle: "Encaissements", definition: "règlements reçus depuis l’ouverture du dossier, moins ceux revenus impayés et les trop-perçus rendus, au jour de chacun", source: "faits règlement, rejet, remboursement" },
  { libelle: "Voie", definition: "dernière procédure ouverte au jour du règlement ou de la clôture\u00A0; amiable avant toute procédure", source: "faits poursuite" },
  { libelle: "Ancienneté", definition: "jours depuis la plus ancienne échéance passée du dossier", source: "échéances des créances" },
  { libelle: "Taux de réussite", definition: "dossiers clos par paiement, plan exécuté ou transaction, sur ceux clos hors transmission et erreur\u00A0; intervalle de Wilson à 95\u00A0%", source: "faits clôture" },
  { libelle: "Délai de recouvrement", definition: "médiane des jours de l’ouverture au dernier règlement, dossiers clos par paiement, plan exécuté ou transaction", source: "faits ouverture, règlement, clôture" },
  { libelle: "Coût par euro", definition: "factures de la période, hors taxes quand elles le disent, divisées par les encaissements de la période\u00A0; ce qu’une décision met à la charge du débiteur n’est pas un coût", source: "faits dépense et règlement" },
  { libelle: "Budgets confiés", definition: "budgets hors taxes des mandats confiés dans la période", source: "faits mandat" },
  { libelle: "Droits qui s’éteignent", definition: "sommes dont le dernier jour utile tombe dans les six mois, chaque euro compté une fois, au premier délai qui le menace", source: "règles de prescription, chaînes de délais" },
  { libelle: "Pertes", definition: "principal restant au jour d’une clôture pour irrécouvrabilité, abandon, prescription ou procédure collective, et petits soldes abandonnés", source: "faits clôture et abandon" },
  { libelle: "Provision proposée", definition: "le plus élevé des taux de la maison applicables au dossier, sur le principal\u00A0; une hypothèse de la maison, non une décision ni une règle", source: "réglages de la société" },
];

/** « 1,2 jour », « 146 jours »; « — » for nothing. */
export function formatDureeJours(jours: number | undefined): string {
  if (jours === undefined) return "—";
  const texte = Number.isInteger(jours) ? formatNombre(jours) : jours.toFixed(1).replace(".", ",");
  return `${texte}${INSECABLE}${Math.abs(jours) >= 2 ? "jours" : "jour"}`;
}

/** « 182 j », for a column; rounded to the day. */
export function formatDureeCourte(jours: number | undefined): string {
  return jours === undefined ? "—" : `${formatNombre(Math.round(jours))}${INSECABLE}j`;
}

/** Centimes of cost for one euro received: « 0,062 € »; « — » when nothing was received. */
export function formatCoutParEuro(cout: number, recu: number): string {
  return recu <= 0 ? "—" : `${(cout / recu).toFixed(3).replace(".", ",")}${INSECABLE}€`;
}

