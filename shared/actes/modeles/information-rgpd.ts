import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { rgpd } from "./references.ts";
import { MENTIONS_SOCIETE } from "./regles-communes.ts";

export const INFORMATION_RGPD: ModeleActe = {
  id: "information-rgpd",
  numero: "30",
  titre: "Information sur les données personnelles",
  famille: "amiable",
  nature: "lettre",
  destinataire: "debiteur",
  envoi: "lettre simple",
  usage: "Informer une personne physique du traitement de ses données, au premier contact contentieux et avant toute inscription dans un fichier interne.",
  conditions: [{ si: "debiteur.nature ≠ personne morale", sinon: "le débiteur est une personne morale" }],
  refus: [
    { si: "debiteur.nature = personne morale", motif: "une société n’est pas protégée par le règlement\u00A0: écrire à la personne concernée", niveau: "bloquant", references: [rgpd("4")] },
    { si: "rgpd.isDemandeOuverte = oui", motif: "une demande d’effacement ou de limitation est sans réponse\u00A0: y répondre d’abord", niveau: "bloquant", references: [rgpd("12")] },
    { si: "rgpd.isRegistreTenu ≠ oui", motif: "confirmer que le registre des traitements décrit le recouvrement", niveau: "bloquant", references: [rgpd("30")] },
    { si: "rgpd.fichierExclusion = oui", motif: "fichier interne\u00A0: impayé certain, vérifié par une personne, sans appréciation du risque", niveau: "avertissement", references: [{ texte: "CNIL", article: "2021-130" }] },
  ],
  mentions: [
    MENTIONS_SOCIETE,
    { libelle: "Responsable et contact", references: [rgpd("13"), rgpd("14")], champs: ["creancier.denomination", "rgpd.contact"], niveau: "avertissement" },
    { libelle: "Finalités, catégories, destinataires, durées", references: [rgpd("13"), rgpd("14")], mots: ["Pourquoi", "Qui les reçoit", "Combien de temps"], champs: ["rgpd.categories", "rgpd.durees"], niveau: "avertissement" },
    { libelle: "Droits et réclamation", references: [rgpd("13"), rgpd("14")], mots: ["Vos droits", "Commission nationale de l’informatique et des libertés"], niveau: "avertissement" },
    { libelle: "Absence de décision automatisée", references: [rgpd("22")], mots: ["entièrement automatisé"], niveau: "avertissement" },
  ],
  objet: modele`Information sur vos données personnelles`,
  texte: modele`
    [[bloc entete-lettre]]

    {{destinataire.appel}},

    {{creancier.nomComplet|tete}} traite des données personnelles vous concernant pour le recouvrement d'une créance née {{contrat.libelle|de}}. Nous vous en informons.

    ### Responsable du traitement
    {{creancier.denomination}}, {{creancier.siege}}. Contact : {{rgpd.contact}}[[si rgpd.dpo renseigné]] (délégué à la protection des données : {{rgpd.dpo}})[[fin]].

    ### Pourquoi
    Exécuter le contrat et obtenir le paiement ; constater, exercer et défendre nos droits en justice ; tenir notre comptabilité.
    [[à vérifier : bases légales, article 6 du RGPD, confiance C]]Bases : exécution du contrat (article 6, 1, b), intérêt légitime à exercer nos droits (article 6, 1, f), obligations légales comptables (article 6, 1, c).[[fin]]

    ### Quelles données
    {{rgpd.categories|tete}}.
    [[si rgpd.sourcesTierces renseigné]]Certaines nous viennent de : {{rgpd.sourcesTierces}}.[[fin]]

    ### Qui les reçoit
    Notre service contentieux et notre comptabilité ; s'il y a lieu, les avocats, commissaires de justice, juridictions et mandataires judiciaires. Aucune vente[[si rgpd.transferts renseigné]] ; transferts hors de l'Union européenne : {{rgpd.transferts}}[[sinon]], aucun transfert hors de l'Union européenne[[fin]].

    ### Combien de temps
    {{rgpd.durees|tete}}.
    [[à vérifier : durées de conservation, confiance B et C]]Le dossier actif est conservé jusqu'au paiement ou à la fin de la procédure, puis archivé pendant la durée de la prescription, ou de {{parametre.dureeTitre}} ans s'il existe un titre ; les pièces comptables, le temps que la loi impose.[[fin]]

    ### Ce que nous ne faisons pas
    Aucune décision produisant des effets juridiques n'est prise à votre égard par un traitement entièrement automatisé. Aucune appréciation sur votre personne n'est enregistrée.
    [[si rgpd.fichierExclusion = oui]]Fichier interne de suspension de nos relations commerciales : l'inscription n'intervient que pour un impayé certain, après vérification par une personne ; vous en êtes informé {{parametre.delaiAvantInscriptionJours|lettres}} jours avant, et elle est levée au règlement.[[fin]]

    ### Vos droits
    Accéder à vos données, les faire rectifier ou effacer, en limiter le traitement, vous y opposer lorsque la loi le permet. Écrivez à {{rgpd.contact}}. Vous pouvez saisir la Commission nationale de l'informatique et des libertés (www.cnil.fr). Exercer ces droits n'éteint pas la dette et n'y ajoute rien.

    Nous vous prions d'agréer, {{destinataire.appel}}, l'expression de nos salutations distinguées.

    [[bloc signature]]
    [[note à vérifier : cette lettre repose sur des lignes de confiance B et C : relecture du délégué à la protection des données]]
  `,
};
