import { foldTexte } from "../../kernel/texte.ts";
import type { FaitsActe } from "../faits-acte.ts";
import { type Champ, createTypes, DEMANDE, demander, deriver, inconnu } from "./champ.ts";

const { texte, texteLong, choix, date, montant, ouiNon } = createTypes<FaitsActe>();

/** Why a dossier closes, in full words. */
const MOTIFS: Readonly<Record<string, string>> = {
  paiement: "paiement de la totalité", transaction: "transaction exécutée", abandon: "abandon pour motif économique", prescription: "prescription constatée",
  collective: "procédure collective clôturée", transmission: "transmission à un tiers", erreur: "doublon ou erreur",
};

/** The reason of the closing, as the letters say it: a plan kept to its end is a payment, what cannot be recovered is given up. */
function findMotif({ dossier }: FaitsActe): string | undefined {
  const motif = dossier.cloture?.motif;
  if (motif === "plan") return "paiement";
  return motif === "irrecouvrable" ? "abandon" : motif;
}

/** The end of a dossier: why, what is left, what the department learned. */
export const CHAMPS_CLOTURE: Readonly<Record<string, Champ>> = {
  "cloture.date": demander(date("date de clôture", DEMANDE, ({ dossier, aujourdhui }) => dossier.cloture?.dateFait ?? aujourdhui), { exemple: "2026-11-20", sens: "passee" }),
  "cloture.motif": demander(choix("motif de clôture", DEMANDE, findMotif), { exemple: "collective", choix: Object.keys(MOTIFS) }),
  "cloture.motifLibelle": deriver(texte("motif de clôture", DEMANDE, (faits) => MOTIFS[foldTexte((faits.reponses["cloture.motif"] ?? findMotif(faits) ?? "").trim())]), "cloture.motif"),
  "cloture.isPurgee": demander(ouiNon("plus rien en suspens", DEMANDE, inconnu), { question: "Plus aucun acte, audience, délai, titre, mesure, somme chez un mandataire ni demande d’accès en suspens\u00A0?", exemple: "oui" }),
  "cloture.phrase": demander(texteLong("phrase adaptée au motif", DEMANDE, inconnu), { exemple: "Notre dossier a été transmis au cabinet Aubert, seul chargé désormais de la créance." }),
  "cloture.remise": demander(ouiNon("dette remise", DEMANDE, inconnu), { question: "La dette est-elle remise\u00A0?", exemple: "oui" }),
  "cloture.montantRemise": demander(montant("montant remis", DEMANDE, ({ decompte }) => (decompte.kind === "calcule" ? decompte.valeur.total : undefined)), { exemple: "1 200,00" }),
  "cloture.mesureLevee": demander(texte("mesure levée", DEMANDE, inconnu), { exemple: "la saisie conservatoire du 12 octobre 2026, levée le 18 novembre 2026" }),
  "cloture.dateFacture": demander(date("date limite de la facture du mandataire", DEMANDE, inconnu), { exemple: "2026-12-18", sens: "a-venir" }),
  "cloture.montantRecuperations": demander(montant("frais récupérés", DEMANDE, inconnu), { exemple: "40,00" }),
  "cloture.ecritures": demander(texteLong("écritures proposées", DEMANDE, inconnu), { exemple: "à proposer par la comptabilité" }),
  "cloture.reprise": demander(texte("reprise des relations", DEMANDE, inconnu), { question: "Relations avec ce client, et à quelles conditions\u00A0?", exemple: "possible, au comptant" }),
  "cloture.enseignements": demander(texteLong("enseignements", DEMANDE, ({ dossier }) => dossier.cloture?.enseignements), { exemple: "faire signer chaque bon de livraison" }),
  "cloture.dateConservation": demander(date("fin de conservation du dossier", DEMANDE, ({ dossier }) => dossier.cloture?.conservation), { exemple: "2036-11-21", sens: "a-venir" }),
  "cloture.fichierExclusion": demander(texte("fichier interne de suspension", DEMANDE, inconnu), { question: "Inscription, radiation ou rien, et qui en a décidé\u00A0?", exemple: "aucune inscription, décision de Claire Aubry" }),
};
