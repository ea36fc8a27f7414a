import { formatJour } from "../kernel/format-jour.ts";
import { INSECABLE, uncapitalize } from "../kernel/texte.ts";
import type { Fait } from "../model/fait.ts";
import type { TypeFait } from "../model/faits/registre.ts";

/**
 * What withdrawing each kind of fact is called. `~` stands for what the fact itself is called, `{jour}` for its day;
 * what it is called after a colon follows, between brackets when `~` comes late.
 */
const RETRAITS: Readonly<Record<TypeFait, string>> = {
  ouverture: "Ouverture du dossier retirée", creance: "~ retirée", avoir: "~ retiré", cloture: "Clôture du dossier retirée", champ: "Correction retirée\u00A0: ~", retrait: "Retrait annulé",
  reglement: "~ retiré", rejet: "Rejet d’un règlement retiré", reversement: "~ retiré", remboursement: "Remboursement du trop-perçu retiré", abandon: "Abandon du solde retiré",
  depense: "Frais retirés\u00A0: ~", provision: "Provision retirée", dividende: "Dividende retiré", perte: "Passage en perte retiré", plan: "Plan d’apurement retiré", denouement: "Fin du plan retirée\u00A0: ~",
  evenement: "Événement retiré\u00A0: ~ du {jour}", audience: "Audience du {jour} retirée", poursuite: "Procédure retirée", jalon: "Étape retirée\u00A0: ~ du {jour}", issue: "Issue de l’audience retirée",
  consigne: "Consigne retirée\u00A0: ~", adoption: "Choix retiré\u00A0: ~", demarche: "Démarche retirée", titre: "Titre retiré", garde: "Lieu du titre retiré\u00A0: ~",
  piece: "Pièce retirée", bordereau: "Ordre des pièces retiré", porte: "Appréciation retirée\u00A0: ~", verdict: "Qualification retirée", preuve: "Appréciation d’une pièce retirée", levee: "Levée de réserve retirée",
  litige: "Litige retiré", visa: "Décision retirée\u00A0: ~", oblige: "Codébiteur ou caution retiré du dossier", promesse: "~ retirée", solvabilite: "Appréciation de la solvabilité retirée", delegation: "Règle retirée\u00A0: ~",
  strategie: "Choix de la voie retiré", hypothese: "Hypothèse retirée", circonstances: "Précision des circonstances retirée", mandat: "Mandat retiré", transmission: "Transmission du dossier retirée",
  acte: "Acte retiré", note: "~ retirée", tache: "~ retirée", report: "Report retiré\u00A0: ~", relecture: "Relecture retirée\u00A0: ~", passation: "Passation retirée\u00A0: ~",
  import: "Import retiré", correspondance: "Colonnes reconnues d’une liste retirées", releve: "Relevé bancaire retiré", mouvement: "~ retiré", iban: "Compte bancaire du débiteur retiré", paquet: "Paquet de règles retiré",
  arrivee: "Fichier reçu retiré", referentiel: "Référentiel des juridictions retiré", detection: "Règles de détection retirées", etiquette: "~ retirée", libre: "~ retiré", vue: "~ retirée",
  encours: "Factures suivies hors dossier retirées", signalement: "Signalement retiré\u00A0: ~", tri: "Tri retiré\u00A0: ~", lien: "Lien retiré\u00A0: ~", plafonds: "Soldes de comptes retirés", portion: "Partie d’import retirée\u00A0: ~",
  papier: "Papier à en-tête retiré", modele: "~ retiré", pilotage: "~ retirées", accueil: "Choix retiré\u00A0: ~", rapport: "~, retirée", "rapport-fait": "Mention retirée\u00A0: ~", usage: "Copie de la maison retirée", absence: "~ retirée",
  creancier: "Créancier retiré", debiteur: "Débiteur retiré", mandataire: "Mandataire retiré", utilisateur: "Utilisateur retiré", verification: "Vérification retirée\u00A0: ~", procedure: "Procédure collective retirée\u00A0: ~",
  "demande-effacement": "Proposition retirée\u00A0: ~", "visa-effacement": "Décision retirée\u00A0: ~", effacement: "Ordre d’effacement retiré", "effacement-applique": "Mention retirée\u00A0: ~", statistiques: "Chiffres anonymes retirés",
  "demande-personne": "~ retirée", confidentialite: "Décision retirée\u00A0: ~", consultation: "Mention retirée\u00A0: ~",
};

const COLON = `${INSECABLE}: `;

/** « Audience du 15/12/2026 retirée », « Pièce retirée : bon de livraison »; `libelle`: what the fact is called. */
export function formatRetire({ type, dateFait }: Pick<Fait, "type" | "dateFait">, libelle: string): string {
  const [tete = "", ...suite] = libelle.replace(/ enregistrée?$/, "").split(COLON);
  const modele = RETRAITS[type].replace("{jour}", formatJour(dateFait));
  const reste = suite.join(COLON);
  const isTardif = modele.indexOf("~") > 0;
  const phrase = modele.replace("~", () => (isTardif ? uncapitalize(tete) : tete));
  if (reste === "") return phrase;
  return isTardif ? `${phrase} (${reste})` : `${phrase}${COLON}${reste}`;
}
