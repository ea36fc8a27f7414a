import { modele, type TexteModele } from "../langue/modele.ts";
import { TEXTES_ASSIGNATION } from "./assignation.ts";
import { TEXTES_MANDAT } from "./mandat.ts";

/** Wordings that several acts share: `[[bloc nom]]`. */
export const TEXTES_COMMUNS: Readonly<Record<string, TexteModele>> = {
  ...TEXTES_ASSIGNATION,
  ...TEXTES_MANDAT,

  "entete-lettre": modele`
    **{{creancier.denomination}}**\
    {{creancier.siege}}

    ^ Affaire suivie par : {{dossier.gestionnaire}}[[si dossier.gestionnaireTelephone renseigné]] – {{dossier.gestionnaireTelephone}}[[fin]][[si dossier.gestionnaireCourriel renseigné]] – {{dossier.gestionnaireCourriel}}[[fin]]\
    Nos références : [[si groupe.nombre > 1]]{{groupe.nombre}} dossiers, référencés au tableau[[sinon]]{{dossier.reference}}[[fin]][[si dossier.referenceDestinataire renseigné]]\
    Vos références : {{dossier.referenceDestinataire}}[[fin]]

    >> **{{destinataire.nomComplet}}**\
    {{destinataire.adresse}}

    [[si acte.mode = recommandé]]Lettre recommandée avec demande d'avis de réception[[si acte.numeroRecommande renseigné]] n° {{acte.numeroRecommande}}[[fin]]
    [[sinon si acte.mode = recommandé électronique]]Envoi recommandé électronique[[si acte.numeroRecommande renseigné]] n° {{acte.numeroRecommande}}[[fin]]
    [[sinon si acte.mode = courriel]]Par courriel : {{destinataire.courriel}}
    [[sinon]]Lettre simple[[fin]]

    -> {{acte.lieu}}, le {{acte.date}}

    **Objet : [[bloc objet]]**
  `,

  // R123-237 and R123-238: what a company writes on its letters.
  "pied-societe": modele`
    {{creancier.denomination}} – {{creancier.forme}}[[si creancier.capital renseigné]] au capital de {{creancier.capital}}[[fin]] – siège : {{creancier.siege}} – {{creancier.siren}} RCS {{creancier.rcsVille}}[[si creancier.mentionSituation renseigné]] – {{creancier.mentionSituation}}[[fin]]
  `,

  "identite-creancier": modele`
    **{{creancier.denomination}}**, {{creancier.forme}}[[si creancier.capital renseigné]] au capital de {{creancier.capital}}[[fin]], dont le siège social est situé {{creancier.siege}}, immatriculée au registre du commerce et des sociétés de {{creancier.rcsVille}} sous le numéro {{creancier.siren}}, représentée par {{creancier.organe}}, domicilié en cette qualité audit siège.
    [[si creancier.residenceEtranger = oui]]Élisant domicile en France chez {{creancier.electionDomicile}}.[[fin]]
  `,

  "identite-debiteur": modele`
    [[si debiteur.nature = personne morale]]
    **{{debiteur.denomination}}**, {{debiteur.forme}}, dont le siège social est situé {{debiteur.siege}}[[si debiteur.siren renseigné]], numéro SIREN {{debiteur.siren}}[[fin]][[si debiteur.rcsVille renseigné]], RCS {{debiteur.rcsVille}}[[fin]], prise en la personne de son représentant légal.
    [[sinon si debiteur.nature = entrepreneur individuel]]
    **{{debiteur.nom}}**, entrepreneur individuel (EI)[[si debiteur.nomCommercial renseigné]], exerçant sous le nom commercial « {{debiteur.nomCommercial}} »[[fin]], numéro SIREN {{debiteur.siren}}, dont l'établissement est situé {{debiteur.etablissement}}.
    [[sinon]]
    **{{debiteur.nom}}**[[si debiteur.dateNaissance renseigné]], né(e) le {{debiteur.dateNaissance}}[[si debiteur.lieuNaissance renseigné]] à {{debiteur.lieuNaissance}}[[fin]][[fin]], demeurant {{debiteur.domicile}}.
    [[fin]]
  `,

  "identite-codebiteurs": modele`
    [[si codebiteurs non vide]][[pour chaque codebiteur]]**{{codebiteur.nom}}**, {{codebiteur.adresse}}, en qualité de {{codebiteur.qualite}}[[si codebiteur.plafond renseigné]], dans la limite de {{codebiteur.plafond}}[[fin]] [[cite codebiteur.pieces]].
    [[fin]][[fin]]
  `,

  "phrase-taux": modele`
    [[si decompte.regimeTaux = l441-10-defaut]]au taux d'intérêt appliqué par la Banque centrale européenne à son opération de refinancement la plus récente, majoré de {{parametre.majorationL44110}} points de pourcentage, le taux retenu étant celui du 1er janvier pour le premier semestre et celui du 1er juillet pour le second (article L. 441-10, II, du code de commerce)
    [[sinon si decompte.regimeTaux = conventionnel]]au taux annuel de {{contrat.tauxConventionnel}} convenu entre les parties ({{contrat.tauxSource}})
    [[sinon si decompte.regimeTaux = legal]]au taux d'intérêt légal
    [[sinon]]selon les taux indiqués, créance par créance, dans le décompte[[fin]]
  `,

  "phrase-taux-depart": modele`
    [[bloc phrase-taux]][[si decompte.regimeTaux = l441-10-defaut ou decompte.regimeTaux = conventionnel]], à compter du jour suivant la date de règlement figurant sur chaque facture[[sinon si decompte.regimeTaux = legal]], à compter du {{miseEnDemeure.dateEffet}}, date d'effet de la mise en demeure (articles 1231-6 et 1344-1 du code civil)[[sinon]], à compter des dates indiquées dans le décompte[[fin]]
  `,

  "phrase-taux-courte": modele`
    [[si decompte.regimeTaux = l441-10-defaut]]au taux de refinancement de la Banque centrale européenne majoré de {{parametre.majorationL44110}} points de pourcentage, fixé chaque semestre comme il est dit à l'article L. 441-10, II, du code de commerce
    [[sinon si decompte.regimeTaux = conventionnel]]au taux conventionnel de {{contrat.tauxConventionnel}} l'an
    [[sinon si decompte.regimeTaux = legal]]au taux légal
    [[sinon]]aux taux indiqués, créance par créance, dans le décompte[[fin]]
  `,

  "phrase-interets-a-echoir": modele`
    outre les intérêts à échoir [[bloc phrase-taux-courte]], sur la somme de {{decompte.principalRestant}}, à compter du {{decompte.lendemain}} et jusqu'au complet paiement
  `,

  "modalites-paiement": modele`
    Le règlement est à effectuer par virement, en rappelant la référence {{dossier.reference}}, sur le compte suivant :
    Titulaire : {{creancier.compteTitulaire}}\
    IBAN : {{creancier.iban}}\
    BIC : {{creancier.bic}}
    [[si creancier.autresModes renseigné]]Autres moyens de paiement acceptés : {{creancier.autresModes}}.[[fin]]
  `,

  "expose-faits": modele`
    [[si contrat.libelle renseigné]]Les relations entre {{creancier.nomComplet}} et {{debiteur.nomComplet}} sont régies par {{contrat.libelle}} [[cite contrat.pieces]].
    [[sinon]]{{debiteur.nomComplet|tete}} a passé commande, auprès {{creancier.nomComplet|de}}, des prestations ou marchandises décrites ci-après [[cite contrat.pieces]].[[fin]]
    [[si contrat.dateAcceptationCgv renseigné]]Les conditions générales de vente, acceptées le {{contrat.dateAcceptationCgv}} [[cite contrat.piecesCgv]], fixent les conditions de règlement.[[fin]]

    [[pour chaque creance]]1° {{creance.objet|tete}} : [[si creance.dateExecution renseigné]]exécution achevée le {{creance.dateExecution}} [[cite creance.piecesExecution]], [[fin]]facture n° {{creance.reference}} du {{creance.date}}, d'un montant de {{creance.montantTtc}} TTC, exigible le {{creance.echeance}} [[cite creance.pieces]].
    [[fin]]

    [[si reglements non vide]]{{debiteur.nomComplet|tete}} a versé les sommes suivantes, imputées d'abord sur les intérêts puis sur le principal (article 1343-1 du code civil) :
    [[pour chaque reglement]]— {{reglement.montant}} le {{reglement.date}} ;
    [[fin]][[fin]]

    [[pour chaque relance]]Une relance a été adressée le {{relance.date}} [[cite relance.pieces]].
    [[fin]]
    [[si miseEnDemeure.dateEnvoi renseigné]]Par lettre recommandée du {{miseEnDemeure.dateEnvoi}}[[si miseEnDemeure.dateReception renseigné]], reçue le {{miseEnDemeure.dateReception}}[[fin]] [[cite miseEnDemeure.pieces]], une mise en demeure de payer a été adressée {{debiteur.nomComplet|a}}. Elle est restée sans effet[[si decompte.montantReglementsApresMed > 0]], sous réserve des versements rappelés ci-dessus[[fin]].[[fin]]

    [[si contestations non vide]]{{debiteur.nomComplet|tete}} a fait valoir :
    [[pour chaque contestation]]— le {{contestation.date}} : {{contestation.libelle}} [[cite contestation.pieces]] ;
    [[fin]]Il y a été répondu {{contestations.reponse}}.[[sinon si qualification.verdict renseigné]]Aucune contestation n'a été formulée à ce jour.[[fin]]
  `,

  signature: modele`
    __ {{signataire.nom}}\
    {{signataire.qualite}}[[si signataire.delegation renseigné]]\
    {{signataire.delegation}}[[fin]]
  `,

  "signature-acte": modele`
    Fait à {{acte.lieu}}, le {{acte.date}}[[si acte.exemplaires > 1]], en {{acte.exemplaires|lettres}} exemplaires[[fin]]

    __ {{signataire.nom}}\
    {{signataire.qualite}}[[si signataire.delegation renseigné]]\
    {{signataire.delegation}}[[fin]]
  `,

  "pied-donnees-personnelles": modele`
    [[à vérifier : information des articles 13 et 14 du RGPD, référentiel de confiance C]]^ Les données traitées pour le recouvrement de cette créance le sont par {{creancier.nomComplet}}. Vous pouvez obtenir l'information complète, accéder à vos données ou les faire rectifier en écrivant à {{creancier.siege}}. Vous pouvez adresser une réclamation à la Commission nationale de l'informatique et des libertés.[[fin]]
  `,
};
