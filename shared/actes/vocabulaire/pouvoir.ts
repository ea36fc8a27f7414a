import type { FaitsActe } from "../faits-acte.ts";
import type { ElementListe } from "../langue/valeur.ts";
import { type Champ, createTypes, DEMANDE, demander, inconnu, type ListeChamps } from "./champ.ts";

const { texte, date, choix, ouiNon, liste } = createTypes<FaitsActe>();
const element = createTypes<ElementListe>();

const CHAMPS_FACULTE: Readonly<Record<string, Champ<ElementListe>>> = { "faculte.libelle": element.texte("ce que le mandataire peut faire", DEMANDE, inconnu) };

/** Who may act for the company in one dossier, for what, until when. */
export const CHAMPS_POUVOIR: Readonly<Record<string, Champ>> = {
  "pouvoir.mandataireNom": demander(texte("personne qui reçoit le pouvoir", DEMANDE, inconnu), { exemple: "Madame Claire Aubry" }),
  "pouvoir.mandataireFonction": demander(texte("fonction de cette personne", DEMANDE, inconnu), { exemple: "responsable contentieux" }),
  "pouvoir.mandataireSociete": demander(choix("lien avec la société", DEMANDE, inconnu), { exemple: "salarié de la société", choix: ["salarié de la société", "salarié d’une autre société", "autre personne"] }),
  "pouvoir.objet": demander(texte("ce que le pouvoir permet", DEMANDE, inconnu), { question: "Pour quel acte\u00A0?", exemple: "la représenter à l’audience et y soutenir sa demande en paiement" }),
  "pouvoir.dateActe": demander(date("date de l’acte à accomplir", DEMANDE, inconnu), { exemple: "2027-01-19" }),
  "pouvoir.terme": demander(texte("terme du pouvoir", DEMANDE, inconnu), { question: "Jusqu’à quel événement\u00A0?", exemple: "la décision à intervenir sur cette demande" }),
  "pouvoir.delaiMaximal": demander(texte("plus long délai que le mandataire peut consentir", DEMANDE, inconnu), { exemple: "trois mois" }),
  "pouvoir.facultesExpresses": demander(texte("facultés graves accordées", DEMANDE, inconnu), { question: "Transiger, se désister, acquiescer\u00A0: ce qui est permis, expressément", exemple: "se désister de l’instance en cas de paiement intégral" }),
  "pouvoir.isHabilite": demander(ouiNon("le signataire peut représenter la société ou déléguer", DEMANDE, inconnu), { question: "Celui qui signe est-il le représentant légal, ou sa délégation permet-elle de donner ce pouvoir\u00A0?", exemple: "oui" }),
  facultes: demander(liste("ce que le mandataire peut faire", DEMANDE, inconnu), { question: "Une faculté par ligne", exemple: "comparaître et conclure\ndéposer les pièces" }),
};

export const LISTES_POUVOIR: readonly ListeChamps[] = [{ element: "faculte", liste: "facultes", champs: CHAMPS_FACULTE }];
