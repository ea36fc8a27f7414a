import type { FaitsActe } from "../faits-acte.ts";
import type { ElementListe } from "../langue/valeur.ts";
import { type Champ, createTypes, DEMANDE, demander, deriver, inconnu, type ListeChamps } from "./champ.ts";

const { texte, choix, montant, liste } = createTypes<FaitsActe>();
const element = createTypes<ElementListe>();

const CHAMPS_CIRCONSTANCE: Readonly<Record<string, Champ<ElementListe>>> = {
  "circonstance.libelle": element.texte("circonstance menaçante", DEMANDE, inconnu),
  "circonstance.date": element.date("date de la circonstance", DEMANDE, inconnu),
  "circonstance.pieces": element.pieces("preuve de la circonstance", DEMANDE, inconnu),
};

const NATURES_CONSERVATOIRES = ["saisie de créances", "saisie de biens", "sûreté judiciaire"] as const;

const MESURES: Readonly<Record<string, readonly [libelle: string, intitule: string]>> = {
  "saisie de créances": ["une saisie conservatoire de créances", "saisie conservatoire de créances"],
  "saisie de biens": ["une saisie conservatoire de biens meubles corporels", "saisie conservatoire de biens meubles corporels"],
  "sûreté judiciaire": ["une sûreté judiciaire", "sûreté judiciaire"],
};

/** A measure that keeps the debtor's goods before any title. */
export const CHAMPS_CONSERVATOIRE: Readonly<Record<string, Champ>> = {
  "conservatoire.nature": demander(choix("mesure demandée", DEMANDE, inconnu), { exemple: "saisie de créances", choix: NATURES_CONSERVATOIRES }),
  "conservatoire.libelleMesure": deriver(texte("mesure demandée", DEMANDE, ({ reponses }) => MESURES[reponses["conservatoire.nature"] ?? ""]?.[0]), "conservatoire.nature"),
  "conservatoire.intituleMesure": deriver(texte("mesure demandée", DEMANDE, ({ reponses }) => MESURES[reponses["conservatoire.nature"] ?? ""]?.[1]), "conservatoire.nature"),
  "conservatoire.montantGarantie": demander(montant("montant à garantir", DEMANDE, ({ decompte }) => (decompte.kind === "calcule" ? decompte.valeur.total : undefined)), { exemple: "42 000,00" }),
  "conservatoire.tiers": demander(texte("tiers saisi", DEMANDE, inconnu), { exemple: "la Banque des Deux Rives, 2 place du Change, 92000 Nanterre" }),
  "conservatoire.biens": demander(texte("biens visés", DEMANDE, inconnu), { exemple: "deux grues à tour de marque Valmer" }),
  "conservatoire.detenteur": demander(texte("détenteur des biens", DEMANDE, inconnu), { exemple: "le débiteur en son établissement" }),
  "conservatoire.surete": demander(texte("sûreté demandée", DEMANDE, inconnu), { exemple: "un nantissement de fonds de commerce" }),
  "conservatoire.motifMontant": demander(texte("ce qui complète le montant", DEMANDE, inconnu), { exemple: "les indemnités forfaitaires" }),
  "conservatoire.motifProportion": demander(texte("pourquoi la mesure est proportionnée", DEMANDE, inconnu), { exemple: "elle ne porte que sur un compte, et n’empêche pas l’exploitation" }),
  circonstances: demander(liste("circonstances qui menacent le recouvrement", DEMANDE, inconnu), {
    question: "Une circonstance par ligne\u00A0: fait\u00A0; date (AAAA-MM-JJ)\u00A0; pièces", exemple: "deux inscriptions de privilège ont été prises contre le débiteur\u00A0; 2026-10-12\u00A0; 1",
  }),
  "conservatoire.engagement": demander(texte("personne qui tiendra les délais de la mesure", DEMANDE, inconnu), {
    question: "Qui engagera le fond dans le mois et dénoncera sous huit jours\u00A0?", exemple: "Claire Aubry",
  }),
};

export const LISTES_CONSERVATOIRE: readonly ListeChamps[] = [{ element: "circonstance", liste: "circonstances", champs: CHAMPS_CIRCONSTANCE }];
