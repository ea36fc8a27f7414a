import { addJours, type Jour } from "../../kernel/jour.ts";
import { type Montant, sumMontants } from "../../kernel/montant.ts";
import { formatListe } from "../../kernel/texte.ts";
import { LIBELLES_PROCEDURE } from "../../suivi/libelles.ts";
import { findTerme } from "../../suivi/termes.ts";
import type { FaitsActe } from "../faits-acte.ts";
import type { ElementListe } from "../langue/valeur.ts";
import { type Champ, createTypes, DEMANDE, demander, deriver, inconnu, type ListeChamps } from "./champ.ts";
import { findJourRepondu, parseReponseListe } from "./reponse.ts";

const { texte, texteLong, choix, date, montant, ouiNon, liste } = createTypes<FaitsActe>();
const element = createTypes<ElementListe>();

const CHAMPS_TERME: Readonly<Record<string, Champ<ElementListe>>> = {
  "terme.date": element.date("date de l’échéance à venir", DEMANDE, inconnu),
  "terme.montant": element.montant("montant de l’échéance à venir", DEMANDE, inconnu),
  "terme.objet": element.texte("objet de l’échéance à venir", DEMANDE, inconnu),
};

const CHAMPS_SURETE: Readonly<Record<string, Champ<ElementListe>>> = {
  "surete.nature": element.texte("nature de la sûreté", DEMANDE, inconnu),
  "surete.assiette": element.texte("assiette de la sûreté", DEMANDE, inconnu),
  "surete.publicite": element.texte("publicité de la sûreté", DEMANDE, inconnu),
  "surete.pieces": element.pieces("acte de la sûreté", DEMANDE, inconnu),
};

const BODACC = "declaration.dateBodacc";
const JUGEMENT = "declaration.dateJugement";

/** What a claim is declared with: the proceeding as the dossier knows it unless it is told for the act, what falls due later, the rank. */
export const CHAMPS_DECLARATION: Readonly<Record<string, Champ>> = {
  "declaration.procedure": demander(texte("procédure collective, avec son article", DEMANDE, ({ debiteur }) => formatProcedure(debiteur?.procedure?.procedure)), { exemple: "le redressement judiciaire" }),
  [JUGEMENT]: demander(date("jugement d’ouverture", DEMANDE, findJugement), { exemple: "2026-11-21", sens: "passee" }),
  [BODACC]: demander(date("publication au BODACC", DEMANDE, ({ debiteur }) => debiteur?.procedure?.dateParution), { exemple: "2026-11-21", sens: "passee" }),
  "declaration.juridiction": demander(texte("tribunal de la procédure", DEMANDE, ({ debiteur }) => debiteur?.procedure?.juridiction), { exemple: "tribunal de commerce de Nanterre" }),
  "declaration.numero": demander(texte("numéro de la procédure", DEMANDE, inconnu), { exemple: "2026J00412" }),
  "declaration.organe": demander(choix("à qui l’on déclare", DEMANDE, ({ debiteur }) => (debiteur?.procedure === undefined ? undefined : debiteur.procedure.procedure.includes("liquidation") ? "liquidateur" : "mandataire judiciaire")), {
    exemple: "mandataire judiciaire", choix: ["mandataire judiciaire", "liquidateur"],
  }),
  "declaration.organeNom": demander(texte("nom du mandataire judiciaire ou du liquidateur", DEMANDE, inconnu), { exemple: "SELARL Brunel, prise en la personne de Maître Brunel" }),
  "declaration.organeAdresse": demander(texteLong("adresse du mandataire judiciaire ou du liquidateur", DEMANDE, inconnu), { exemple: "8 rue du Palais, 92000 Nanterre" }),
  "declaration.dateLimite": deriver(date("dernier jour pour déclarer", DEMANDE, (faits) => findTerme("delais/declaration-creance", findJourRepondu(faits, BODACC) ?? faits.debiteur?.procedure?.dateParution, faits)), BODACC),
  "declaration.dateArretInterets": deriver(date("veille du jugement d’ouverture", DEMANDE, (faits) => {
    const jugement = findJourJugement(faits);
    return jugement === undefined ? undefined : addJours(jugement, -1);
  }), JUGEMENT),
  "declaration.posterieures": texte("factures nées après le jugement", DEMANDE, (faits) => {
    const jugement = findJourJugement(faits);
    const nees = faits.dossier.creances.filter(({ dateExecution, dateFacture }) => jugement !== undefined && (dateExecution ?? dateFacture ?? jugement) > jugement);
    return nees.length === 0 ? undefined : formatListe(nees.map(({ numero }) => numero));
  }),
  termes: demander(liste("sommes à échoir", DEMANDE, inconnu), { question: "Une échéance par ligne\u00A0: date (AAAA-MM-JJ)\u00A0; montant\u00A0; objet", exemple: "2027-01-31\u00A0; 1 200,00\u00A0; loyer du matériel" }),
  "declaration.montantTermes": montant("total des sommes à échoir", DEMANDE, ({ reponses }) => sumMontants(listTermes(reponses["termes"] ?? ""))),
  "declaration.montantTotal": montant("montant total déclaré", DEMANDE, ({ reponses, decompte }) => (decompte.kind === "calcule" ? sumMontants([decompte.valeur.total, ...listTermes(reponses["termes"] ?? "")]) : undefined)),
  suretes: demander(liste("privilèges et sûretés", DEMANDE, inconnu), { question: "Une sûreté par ligne\u00A0: nature\u00A0; assiette\u00A0; publicité\u00A0; pièces", exemple: "nantissement\u00A0; fonds de commerce de Nanterre\u00A0; inscrit le 12 mars 2025\u00A0; 4" }),
  "declaration.rang": deriver(texte("rang de la créance", DEMANDE, ({ reponses }) => ((reponses["suretes"] ?? "").trim() === "" ? "à titre chirographaire" : "à titre privilégié, pour les sûretés déclarées au 4")), "suretes"),
  "declaration.interetsPoursuite": demander(ouiNon("contrat d’au moins un an dont les intérêts continuent", DEMANDE, () => false), { question: "La créance vient-elle d’un prêt ou d’un paiement différé d’un an ou plus\u00A0?", exemple: "non" }),
  "declaration.modalitesInterets": demander(texteLong("modalités de calcul des intérêts", DEMANDE, inconnu), { exemple: "taux annuel appliqué au capital restant dû, par échéance mensuelle" }),
  "declaration.isExpediee": demander(ouiNon("copie des pièces et preuve de l’envoi conservées", DEMANDE, inconnu), { exemple: "oui" }),
};

/** Day of the opening judgment: the one answered for the act, else that of the dossier. */
export function findJourJugement(faits: FaitsActe): Jour | undefined {
  return findJourRepondu(faits, JUGEMENT) ?? findJugement(faits);
}

export const LISTES_DECLARATION: readonly ListeChamps[] = [
  { element: "terme", liste: "termes", champs: CHAMPS_TERME },
  { element: "surete", liste: "suretes", champs: CHAMPS_SURETE },
];

function findJugement({ debiteur }: FaitsActe) {
  return debiteur?.procedure?.dateOuverture;
}

function formatProcedure(procedure: keyof typeof LIBELLES_PROCEDURE | undefined): string | undefined {
  if (procedure === undefined) return undefined;
  const libelle = LIBELLES_PROCEDURE[procedure].toLowerCase();
  return /^(?:sauvegarde|liquidation|procédure)/.test(libelle) ? `la ${libelle}` : `le ${libelle}`;
}

function listTermes(saisie: string): readonly Montant[] {
  const lues = parseReponseListe(CHAMPS_TERME, saisie);
  return lues?.kind === "liste" ? lues.elements.flatMap(({ "terme.montant": somme }) => (somme?.kind === "montant" ? [somme.montant] : [])) : [];
}
