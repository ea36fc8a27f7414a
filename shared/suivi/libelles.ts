import { formatSiren } from "../kernel/siren.ts";
import { INSECABLE } from "../kernel/texte.ts";
import type { KindProchaine } from "../model/ligne-dossier.ts";
import type { ContenuPar } from "../model/faits/registre.ts";

/** French names of what the facts carry, for screens, documents and the chronology. */
const CHAMPS: Readonly<Record<string, string>> = {
  denomination: "Dénomination", nom: "Nom", formeJuridique: "Forme juridique", capital: "Capital", siren: "SIREN", villeRcs: "Ville du RCS",
  iban: "IBAN", bic: "BIC", mentionSituation: "Mention de situation", silenceMandataire: "Délai de silence d’un mandataire", soldeMinime: "Solde que l’on abandonne", representant: "Représentant", qualiteRepresentant: "Qualité du représentant", dirigeant: "Dirigeant", adresse: "Adresse", codePostal: "Code postal",
  ville: "Ville", pays: "Pays", email: "Courriel", telephone: "Téléphone", logo: "Logo", signature: "Signature", qualite: "Qualité", structure: "Cabinet ou étude",
  barreau: "Barreau", kind: "Profession", debiteurId: "Débiteur", reference: "Référence", gestionnaire: "Gestionnaire", resume: "Résumé de l’affaire",
  numero: "Numéro", libelle: "Libellé", nature: "Nature", montantTtc: "Montant TTC", dateFacture: "Date de facture",
  dateExecution: "Fin d’exécution", echeance: "Échéance", origineEcheance: "Origine de l’échéance", intitule: "Intitulé", datePiece: "Date de la pièce",
  taux: "Taux", creanceIds: "Factures concernées",
  etatAdministratif: "État administratif", dateCessation: "Cessation", dateRadiation: "Radiation", dateVerification: "Vérifié le",
  juridiction: "Juridiction", chambre: "Chambre", numeroRg: "Numéro RG", salle: "Salle", heure: "Heure", avocat: "Avocat", objet: "Objet",
  etiquettes: "Étiquettes", libre: "Champ de la société", montantLibre: "Champ de la société",
  canal: "Canal", sens: "Sens", interlocuteur: "Interlocuteur", numeroEnvoi: "Numéro d’envoi", presenteLe: "Présenté le", recuLe: "Reçu le", suiteEnvoi: "Suite de l’envoi", pieceId: "Pièce qui le prouve", issue: "Issue",
  pourLe: "Pour le", montant: "Montant", reponsePour: "Réponse attendue le", service: "Service", motif: "Motif", courriel: "Courriel", destinataire: "Destinataire",
  mission: "Mission", limites: "Limites du mandat", budget: "Budget", dateEcheance: "Date attendue",
  responsable: "Responsable", avantLe: "À faire avant le", faiteLe: "Faite le", relanceeLe: "Relancé le", tousLes: "Relancer tous les (jours)", attenduDe: "Attendu de", resultat: "Résultat", detail: "Détail",
};

export function formatLibelleChamp(champ: string): string {
  return CHAMPS[champ] ?? champ;
}

export const LIBELLES_PORTE: Readonly<Record<ContenuPar["porte"]["porte"], string>> = {
  exigible: "Exigible",
  documentee: "Documentée",
  "non-prescrite": "Non prescrite",
};

export const LIBELLES_ETAT_PORTE: Readonly<Record<ContenuPar["porte"]["etat"], string>> = {
  ouverte: "ouverte",
  reserve: "ouverte, une réserve",
  fermee: "fermée",
};

export const LIBELLES_VERDICT: Readonly<Record<ContenuPar["verdict"]["verdict"], string>> = {
  serieuse: "Sérieuse",
  partielle: "Partielle",
  contestee: "Contestée",
};

export const LIBELLES_VOIE: Readonly<Record<ContenuPar["strategie"]["voie"], string>> = {
  "injonction-de-payer": "injonction de payer", "procedure-simplifiee": "procédure simplifiée", "commandement-l126": "commandement de payer (L126-1)",
  "refere-provision": "référé-provision", "assignation-fond": "assignation au fond", "saisie-conservatoire": "saisie conservatoire",
  execution: "exécution du titre", amiable: "poursuite de l’amiable", "declaration-creance": "déclaration de créance",
};

export const LIBELLES_ETAPE = {
  amiable: "Amiable", qualifie: "Qualifié", procedure: "Procédure", titre: "Titre", execution: "Exécution", clos: "Clos",
} as const;

export const LIBELLES_CLOTURE: Readonly<Record<ContenuPar["cloture"]["motif"], string>> = {
  paiement: "Paiement de la totalité", plan: "Plan d’apurement exécuté", irrecouvrable: "Créance irrécouvrable", transaction: "Transaction exécutée", abandon: "Abandon pour motif économique", prescription: "Prescription constatée",
  collective: "Procédure collective clôturée", transmission: "Transmission à un tiers", erreur: "Doublon ou erreur",
};

export const LIBELLES_PROCHAINE: Readonly<Record<KindProchaine, string>> = { prescription: "prescription", delai: "délai", audience: "audience", retour: "retour attendu" };

export const LIBELLES_KIND_CHAMP: Readonly<Record<ContenuPar["libre"]["kind"], string>> = { texte: "Texte", nombre: "Nombre", montant: "Montant", jour: "Jour", choix: "Choix dans une liste" };

export const LIBELLES_NATURE_PIECE: Readonly<Record<ContenuPar["piece"]["nature"], string>> = {
  facture: "Facture", contrat: "Contrat", "bon-de-commande": "Bon de commande", "conditions-generales": "Conditions générales",
  "bon-de-livraison": "Bon de livraison", avoir: "Avoir", "releve-de-compte": "Extrait de compte", relance: "Relance",
  "mise-en-demeure": "Mise en demeure", "accuse-de-reception": "Accusé de réception", courriel: "Courriel",
  "reconnaissance-de-dette": "Reconnaissance de dette", contestation: "Contestation", kbis: "Extrait d’immatriculation",
  decision: "Décision de justice", signification: "Acte de signification", autre: "Autre pièce",
};

export const LIBELLES_EVENEMENT: Readonly<Record<ContenuPar["evenement"]["kind"], string>> = {
  mise_en_demeure: "Mise en demeure", relance: "Relance", lrar_assurance: "Lettre recommandée (assurance)", reconnaissance: "Reconnaissance de dette",
  paiement_partiel: "Paiement partiel", assignation: "Assignation", requete_injonction: "Requête en injonction de payer",
  signification_injonction: "Signification de l’ordonnance d’injonction de payer", mesure_conservatoire: "Mesure conservatoire",
  acte_execution: "Acte d’exécution forcée", declaration_creance: "Déclaration de créance", mediation: "Médiation", conciliation: "Conciliation",
  procedure_participative: "Procédure participative", expertise_avant_proces: "Expertise avant tout procès",
  surendettement_demande: "Demande de mesures de surendettement", contestation: "Contestation du débiteur", negociation: "Échange avec le débiteur",
};

export const LIBELLES_ISSUE: Readonly<Record<ContenuPar["issue"]["issue"], string>> = { renvoi: "Renvoi", delibere: "Délibéré", jugement: "Jugement", radiation: "Radiation", desistement: "Désistement" };

export const LIBELLES_DECISION: Readonly<Record<ContenuPar["mouvement"]["decision"], string>> = { affecte: "affecté", ignore: "ignoré", attente: "à rapprocher" };

export const LIBELLES_NATURE_CREANCE: Readonly<Record<NonNullable<ContenuPar["creance"]["nature"]>, string>> = {
  droit_commun: "Droit commun", commercial: "Entre commerçants, ou avec un commerçant", pro_vers_consommateur: "Professionnel contre consommateur",
  credit_consommation: "Crédit à la consommation", transport_marchandises: "Transport de marchandises",
  communications_electroniques: "Communications électroniques", assurance: "Assurance", loyer_habitation: "Loyer d’habitation",
  loyer_commercial: "Loyer commercial", charges_copropriete: "Charges de copropriété", energie_consommateur: "Énergie, client consommateur",
  salaires: "Salaires", lettre_de_change_accepteur: "Lettre de change, accepteur", cheque_porteur_tireur_endosseurs: "Chèque impayé",
  debiteur_public: "Débiteur public", fournitures_navire_ouvrages_faits: "Fournitures de navire, ouvrages faits",
  transport_international_routier: "Transport international routier", associes_non_liquidateurs: "Associés non liquidateurs",
};

export const LIBELLES_PROCEDURE: Readonly<Record<ContenuPar["procedure"]["procedure"], string>> = {
  sauvegarde: "Sauvegarde", redressement_judiciaire: "Redressement judiciaire", liquidation_judiciaire: "Liquidation judiciaire",
};

export const LIBELLES_SIGNALEMENT: Readonly<Record<ContenuPar["signalement"]["kind"], string>> = {
  relance: "Relance sans réponse", refus: "Refus de payer", litige: "Litige", "mauvaise-foi": "Mauvaise foi", "promesse-rompue": "Promesse rompue",
  "changement-adresse": "Changement d’adresse non annoncé", "justification-incoherente": "Justifications incohérentes", silence: "Silence volontaire",
};

export const LIBELLES_MOTIF_DIRECT: Readonly<Record<ContenuPar["detection"]["directes"][number], string>> = {
  ...LIBELLES_SIGNALEMENT, "procedure-collective": "Procédure collective", cessation: "Cessation ou radiation", "prescription-proche": "Prescription proche",
};

/** « Liquidation judiciaire », « Plan de sauvegarde », « Redressement judiciaire, clos ». */
/** « BODACC : aucune annonce pour le SIREN 732 829 320 ». */
export function formatVerification({ registre, siren }: Pick<ContenuPar["verification"], "registre" | "siren">): string {
  return `${registre.toUpperCase()}\u00A0: aucune annonce au SIREN ${formatSiren(siren)}`;
}

export function formatProcedure({ procedure, etat }: Pick<ContenuPar["procedure"], "procedure" | "etat">): string {
  const nom = LIBELLES_PROCEDURE[procedure];
  if (etat === "plan") return `Plan de ${procedure === "sauvegarde" ? "sauvegarde" : "redressement"}`;
  return etat === "close" ? `${nom}, ${procedure === "redressement_judiciaire" ? "clos" : "close"}` : nom;
}

export const LIBELLES_MANDATAIRE: Readonly<Record<ContenuPar["mandataire"]["kind"], string>> = {
  avocat: "Avocat",
  "commissaire-de-justice": "Commissaire de justice",
};

/** « facture n° F-25-0412 », or the sum of a title as its reader names it. */
export function formatNomCreance({ numero, condamnation }: { readonly numero: string; readonly condamnation?: unknown }): string {
  return condamnation === undefined ? formatFacture(numero) : numero;
}

/** « facture n° F-25-0412 ». */
export function formatFacture(numero: string): string {
  return `facture n°${INSECABLE}${numero}`;
}
