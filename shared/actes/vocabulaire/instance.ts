import type { Piece } from "../../model/dossier.ts";
import { formatAdresse } from "../champs.ts";
import { findRegimeTaux } from "../bloc-decompte.ts";
import { listNumerosNature } from "../citation.ts";
import type { FaitsActe } from "../faits-acte.ts";
import type { ElementListe } from "../langue/valeur.ts";
import { type Champ, createTypes, DEMANDE, demander, inconnu, listElements, type ListeChamps } from "./champ.ts";

const MANDATAIRES = "Mandataires";
const PIECES = "Fiche du dossier, pièces";
const { texte, texteLong, choix, ouiNon, date, montant, pieces, liste } = createTypes<FaitsActe>();

interface Preuve {
  readonly libelle: string;
  readonly numeros: readonly number[];
}

const preuve = createTypes<Preuve>();
const CHAMPS_PREUVE: Readonly<Record<string, Champ<Preuve>>> = {
  "preuve.libelle": preuve.texte("preuve produite", PIECES, ({ libelle }) => libelle),
  "preuve.pieces": preuve.pieces("pièces de cette preuve", PIECES, ({ numeros }) => numeros),
};

const diligence = createTypes<ElementListe>();
const CHAMPS_DILIGENCE: Readonly<Record<string, Champ<ElementListe>>> = {
  "diligence.date": diligence.date("date de la démarche", DEMANDE, inconnu),
  "diligence.libelle": diligence.texte("démarche amiable", DEMANDE, inconnu),
  "diligence.pieces": diligence.pieces("preuve de la démarche", DEMANDE, inconnu),
};

/** What an instance adds to the dossier: the avocat, the ground of competence, the amicable attempt, what is asked of the judge. */
export const CHAMPS_INSTANCE: Readonly<Record<string, Champ>> = {
  "avocat.nom": texte("avocat", MANDATAIRES, (faits) => findAvocat(faits)?.nom),
  "avocat.barreau": texte("barreau de l’avocat", MANDATAIRES, (faits) => findAvocat(faits)?.barreau),
  "avocat.adresse": texte("adresse de l’avocat", MANDATAIRES, (faits) => formatAdresse(findAvocat(faits))),
  "avocat.toque": demander(texte("toque de l’avocat", DEMANDE, inconnu), { exemple: "C 0412" }),
  "avocat.dateConvention": demander(date("date de la convention d’honoraires", DEMANDE, inconnu), { exemple: "2026-10-05", sens: "passee" }),
  "competence.fondement": demander(choix("fondement de la compétence", DEMANDE, () => "défendeur"), { question: "Pourquoi ce tribunal\u00A0?", exemple: "défendeur", choix: ["défendeur", "exécution", "clause"] }),
  "competence.lieuExecution": demander(texte("lieu de livraison ou d’exécution, avec son article", DEMANDE, inconnu), { exemple: "la livraison effective des marchandises, à Nanterre" }),
  "contrat.piecesClauseCompetence": demander(pieces("pièces de la clause de compétence", DEMANDE, ({ dossier }) => listNumerosNature(dossier, ["conditions-generales"])), { exemple: "" }),
  diligences: demander(liste("démarches amiables", DEMANDE, inconnu), { question: "Une démarche par ligne\u00A0: date (AAAA-MM-JJ)\u00A0; ce qui a été proposé\u00A0; pièces", exemple: "2026-10-01\u00A0; proposition d’un échéancier\u00A0; 5" }),
  "amiable.issue": demander(choix("issue de la tentative amiable", DEMANDE, inconnu), { exemple: "échec", choix: ["échec", "dispense"] }),
  "amiable.mode": demander(texte("mode de la tentative amiable", DEMANDE, inconnu), { exemple: "conciliation" }),
  "amiable.date": demander(date("date de la tentative amiable", DEMANDE, inconnu), { exemple: "2026-10-12", sens: "passee" }),
  "amiable.tiers": demander(texte("devant qui la tentative a eu lieu", DEMANDE, inconnu), { exemple: "Madame Ode Marais, conciliatrice de justice" }),
  "amiable.dispense": demander(texteLong("motif de dispense de tentative amiable", DEMANDE, inconnu), { exemple: "le premier rendez-vous proposé par le conciliateur excède trois mois" }),
  "amiable.pieces": demander(pieces("preuve de la tentative ou de la dispense", DEMANDE, inconnu), { exemple: "" }),
  "contestations.refutation": demander(texteLong("pourquoi la contestation n’est pas fondée", DEMANDE, inconnu), { question: "Quel fait, prouvé par quelle pièce, répond à la contestation\u00A0?", exemple: "le bon de livraison, signé sans réserve, porte les quantités facturées" }),
  "contestations.piecesReponse": demander(pieces("pièces qui répondent à la contestation", DEMANDE, inconnu), { exemple: "" }),
  "demande.visa": demander(texte("textes visés", DEMANDE, formatVisa), { exemple: "les articles 1353 du code civil et L. 441-10 du code de commerce" }),
  "demande.article700": demander(montant("somme demandée au titre de l’article 700", DEMANDE, inconnu), { exemple: "2 500,00" }),
  "demande.capitalisation": demander(ouiNon("capitalisation des intérêts", DEMANDE, () => false), { question: "Demander que les intérêts dus pour une année entière produisent intérêt\u00A0?", exemple: "non" }),
  "demande.passerelle": demander(ouiNon("renvoi au fond à titre subsidiaire", DEMANDE, () => false), { question: "Demander, à défaut de référé et en cas d’urgence, le renvoi à une audience au fond\u00A0?", exemple: "non" }),
  preuves: liste("preuves produites", PIECES, ({ dossier }) => listElements(CHAMPS_PREUVE, listPreuves(dossier))),
  "texte.cpc8612": demander(texteLong("texte de l’article 861-2 du code de procédure civile", DEMANDE, inconnu), { question: "Collez l’article 861-2 tel qu’il est en vigueur\u00A0: l’acte doit le reproduire.", exemple: "(article en vigueur, copié de Légifrance)" }),
  "texte.cpc832": demander(texteLong("texte de l’article 832 du code de procédure civile", DEMANDE, inconnu), { question: "Collez l’article 832 tel qu’il est en vigueur\u00A0: l’acte doit le rappeler.", exemple: "(article en vigueur, copié de Légifrance)" }),
};

export const LISTES_INSTANCE: readonly ListeChamps[] = [
  { element: "preuve", liste: "preuves", champs: CHAMPS_PREUVE },
  { element: "diligence", liste: "diligences", champs: CHAMPS_DILIGENCE },
];

function findAvocat({ mandataire }: FaitsActe): FaitsActe["mandataire"] {
  return mandataire?.kind === "avocat" ? mandataire : undefined;
}

/** The texts that the statement rests on, and the one on proof. */
function formatVisa(faits: FaitsActe): string {
  switch (findRegimeTaux(faits)) {
    case "l441-10-defaut":
      return "les articles 1353 du code civil, L. 441-10 et D. 441-5 du code de commerce";
    case "legal":
      return "les articles 1231-6, 1344-1 et 1353 du code civil";
    default:
      return "l’article 1353 du code civil et les stipulations du contrat";
  }
}

/** In the order of a sale: bound, done, billed, acknowledged. */
const PREUVES: readonly (readonly [libelle: string, natures: readonly Piece["nature"][]])[] = [
  ["l’engagement du débiteur, par le contrat ou la commande", ["contrat", "bon-de-commande"]],
  ["les conditions générales de vente", ["conditions-generales"]],
  ["l’exécution, par les bons de livraison ou de réception", ["bon-de-livraison"]],
  ["la facturation et l’échéance, par les factures", ["facture"]],
  ["le compte entre les parties", ["releve-de-compte", "avoir"]],
  ["les échanges entre les parties", ["courriel", "relance"]],
  ["la reconnaissance de la dette par le débiteur", ["reconnaissance-de-dette"]],
  ["la mise en demeure de payer et sa réception", ["mise-en-demeure", "accuse-de-reception"]],
];

function listPreuves(dossier: FaitsActe["dossier"]): readonly Preuve[] {
  return PREUVES.map(([libelle, natures]) => ({ libelle, numeros: listNumerosNature(dossier, natures) })).filter(({ numeros }) => numeros.length > 0);
}
