import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { rgpd } from "./references.ts";
import { MENTIONS_SOCIETE } from "./regles-communes.ts";

export const REPONSE_ACCES_RGPD: ModeleActe = {
  id: "reponse-acces-rgpd",
  numero: "31",
  titre: "Réponse à une demande d’accès aux données",
  famille: "suivi",
  nature: "lettre",
  destinataire: "debiteur",
  envoi: "recommandé",
  usage: "Répondre à la personne qui demande quelles données on traite, sans livrer celles d’autrui ni les secrets de la défense.",
  conditions: [{ si: "debiteur.nature ≠ personne morale", sinon: "le débiteur est une personne morale" }],
  refus: [
    { si: "debiteur.nature = personne morale", motif: "une société n’a pas de droit d’accès\u00A0: répondre à la personne qui demande, pour ses seules données", niveau: "bloquant", references: [rgpd("15")] },
    { si: "acces.identite non renseigné", motif: "dire comment l’identité a été vérifiée\u00A0; une pièce ne se demande qu’en cas de doute, et se détruit ensuite", niveau: "bloquant", references: [rgpd("12")] },
    { si: "acces.isRechercheComplete ≠ oui", motif: "confirmer que toutes les fiches et pièces de la personne ont été cherchées", niveau: "bloquant", references: [rgpd("15")] },
    { si: "acces.isOccultationFaite ≠ oui", motif: "les données d’autrui doivent être ôtées du texte, des images et des métadonnées\u00A0: un trait noir ne suffit pas", niveau: "absolu", references: [rgpd("15")] },
    { si: "acces.dateLimite < acte.date", motif: "la date limite de réponse est dépassée", niveau: "avertissement", references: [rgpd("12")] },
    { si: "acces.prolongation = oui et acces.dateLimite non renseigné", motif: "une prolongation annonce sa date", niveau: "bloquant", references: [rgpd("12")] },
    { si: "debiteur.nom renseigné", motif: "remettre par un canal sûr, archive chiffrée et mot de passe à part\u00A0; la demande ne sert pas au recouvrement", niveau: "avertissement", references: [rgpd("12")] },
  ],
  mentions: [
    MENTIONS_SOCIETE,
    { libelle: "Confirmation, finalités, catégories, destinataires, durée, source", references: [rgpd("15")], champs: ["acces.qualites", "rgpd.finalites", "rgpd.categories", "acces.destinatairesReels", "rgpd.durees", "acces.sources"], niveau: "bloquant" },
    { libelle: "Décision automatisée, transferts", references: [rgpd("15")], mots: ["Décision automatisée", "Transferts"], niveau: "bloquant" },
    { libelle: "Droits et réclamation", references: [rgpd("15")], mots: ["rectification, effacement, limitation, opposition", "Commission nationale de l’informatique et des libertés"], niveau: "bloquant" },
    { libelle: "Copie des données, gratuite", references: [rgpd("12"), rgpd("15")], mots: ["gratuit", "Vos données"], niveau: "bloquant" },
    { libelle: "Date de la demande et de l’extraction", references: [rgpd("12")], champs: ["acces.dateDemande", "acces.dateExtraction"], niveau: "bloquant" },
  ],
  objet: modele`Votre demande d'accès du {{acces.dateDemande}}`,
  texte: modele`
    [[bloc entete-lettre]]

    {{destinataire.appel}},

    Nous avons reçu le {{acces.dateDemande}} votre demande d'accès. Vous trouverez ci-après les données vous concernant que nous traitons, au {{acces.dateExtraction}}.

    1. Confirmation : nous traitons des données vous concernant en qualité de {{acces.qualites}}.
    1. Finalités : {{rgpd.finalites}}.
    1. Catégories : {{rgpd.categories}}.
    1. Destinataires : {{acces.destinatairesReels}}.
    1. Durée : {{rgpd.durees}}.
    1. Source : {{acces.sources}}.
    1. Décision automatisée : aucune.
    1. Transferts hors de l'Union européenne : [[si rgpd.transferts renseigné]]{{rgpd.transferts}}[[sinon]]aucun[[fin]].
    1. Vos droits : rectification, effacement, limitation, opposition ; réclamation auprès de la Commission nationale de l'informatique et des libertés.

    [[si acces.occultations renseigné]]Certains éléments ont été occultés : {{acces.occultations}}. Motif : droits d'autrui, ou secret de la défense en cours.[[fin]]
    [[si acces.prolongation = oui]][[à vérifier : prolongation de deux mois, article 12 du RGPD, relevée hors référentiel]]La complexité de votre demande nous conduit à prolonger le délai de deux mois ; le complément de réponse vous parviendra au plus tard le {{acces.dateLimite}}.[[fin]][[fin]]

    Cet envoi est gratuit. Nous restons à votre disposition : {{rgpd.contact}}.

    Nous vous prions d'agréer, {{destinataire.appel}}, l'expression de nos salutations distinguées.

    [[bloc signature]]

    ---
    ## Vos données au {{acces.dateExtraction}}
    ### 1. Identité et coordonnées
    {{debiteur.nom}}, {{debiteur.adresse}}[[si debiteur.siren renseigné]], SIREN {{debiteur.siren}}[[fin]].
    [[si destinataire.courriel renseigné]]Courriel : {{destinataire.courriel}}.[[fin]]

    ### 2. Créances et règlements
    [[bloc tableau-creances]]
    [[pour chaque reglement]]— règlement de {{reglement.montant}} le {{reglement.date}} ;
    [[fin]]

    ### 3. Échanges
    [[si relances vide et contestations vide et miseEnDemeure.dateEnvoi non renseigné]]Aucun échange n'est enregistré.[[fin]]
    [[pour chaque relance]]— relance du {{relance.date}} ;
    [[fin]]
    [[si miseEnDemeure.dateEnvoi renseigné]]— mise en demeure du {{miseEnDemeure.dateEnvoi}} ;[[fin]]
    [[pour chaque contestation]]— votre contestation du {{contestation.date}} : {{contestation.libelle}} ;
    [[fin]]

    ### 4. Procédures
    {{acces.procedures|tete}}.

    ### 5. Décompte
    [[bloc tableau-decompte]]

    ### 6. Destinataires
    {{acces.destinatairesReels|tete}}.

    ### 7. Consultations
    {{acces.consultations|tete}}.

    ### 8. Durées
    {{rgpd.durees|tete}}.
    [[note à vérifier : contenu et délai de la réponse, articles 12 et 15 du RGPD, relevés hors référentiel]]
  `,
};
