import { formatAdresse } from "../champs.ts";
import type { FaitsActe } from "../faits-acte.ts";
import { type Champ, createTypes, DEMANDE, demander, inconnu } from "./champ.ts";

const { texte, texteLong, choix, date, entier } = createTypes<FaitsActe>();
const SYNTHESE = "Fiche du dossier, synthèse";

/** The dossier, the act itself and who receives it. */
export const CHAMPS_ACTE: Readonly<Record<string, Champ>> = {
  "dossier.reference": texte("référence du dossier", SYNTHESE, ({ dossier }) => dossier.reference),
  "dossier.referenceDestinataire": demander(texte("référence chez le destinataire", DEMANDE, inconnu), { exemple: "2026-1184" }),
  "dossier.objet": demander(texte("objet du dossier en quelques mots", DEMANDE, ({ dossier }) => dossier.creances[0]?.libelle), { exemple: "factures d’abonnement impayées" }),
  "dossier.resume": texteLong("résumé de l’affaire", SYNTHESE, ({ dossier }) => dossier.resume),
  "dossier.dateEtat": date("date de l’état du dossier", SYNTHESE, ({ aujourdhui }) => aujourdhui),
  "acte.date": date("date de l’acte", SYNTHESE, ({ aujourdhui }) => aujourdhui),
  "acte.lieu": texte("ville du créancier", "Réglages, société créancière", ({ creancier }) => creancier?.ville),
  "acte.mode": demander(choix("mode d’envoi", DEMANDE, ({ acte }) => acte.envoi), { exemple: "recommandé", choix: ["recommandé", "recommandé électronique", "courriel", "lettre simple"] }),
  "acte.numeroRecommande": demander(texte("numéro de recommandé", DEMANDE, inconnu), { exemple: "1A 234 567 8901 2" }),
  "acte.exemplaires": demander(entier("nombre d’exemplaires", DEMANDE, () => 1), { exemple: "2" }),
  "destinataire.nomComplet": texte("nom du destinataire", "Fiche du dossier", (faits) => findDestinataire(faits)?.nom),
  "destinataire.adresse": texte("adresse du destinataire", "Fiche du dossier", (faits) => findDestinataire(faits)?.adresse),
  "destinataire.courriel": texte("courriel du destinataire", "Fiche du dossier", (faits) => findDestinataire(faits)?.courriel),
  "destinataire.appel": texte("formule d’appel", "Fiche du dossier", (faits) => (isMandataire(faits) ? "Maître" : "Madame, Monsieur")),
};

interface Destinataire {
  readonly nom: string;
  readonly adresse: string | undefined;
  readonly courriel: string | undefined;
}

function isMandataire({ acte }: FaitsActe): boolean {
  return acte.destinataire === "avocat" || acte.destinataire === "etude" || acte.destinataire === "mandataire-judiciaire";
}

/** The town stands on its own line, as on an envelope. */
function findDestinataire(faits: FaitsActe): Destinataire | undefined {
  const partie = isMandataire(faits) ? faits.mandataire : faits.debiteur;
  if (partie === undefined) return undefined;
  const structure = "structure" in partie && partie.structure !== undefined ? `\n${partie.structure}` : "";
  return { nom: `${partie.nom}${structure}`, adresse: formatAdresse(partie)?.replace(/, (?=\d{5} )/, "\n"), courriel: partie.email };
}
