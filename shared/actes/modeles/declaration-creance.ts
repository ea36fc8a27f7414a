import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { ccom } from "./references.ts";
import { DU, MENTIONS_SOCIETE } from "./regles-communes.ts";

export const DECLARATION_CREANCE: ModeleActe = {
  id: "declaration-creance",
  numero: "17",
  titre: "Déclaration de créance",
  famille: "collective",
  nature: "acte",
  destinataire: "mandataire-judiciaire",
  envoi: "recommandé",
  usage: "Faire admettre toute créance née avant le jugement d’ouverture, échue ou à échoir, avec ses sûretés. La date d’envoi compte\u00A0; elle interrompt la prescription jusqu’à la clôture.",
  conditions: [DU, { si: "collective.isOuverte = oui", sinon: "aucune procédure collective n’est connue contre ce débiteur" }],
  refus: [
    { si: "collective.isOuverte ≠ oui", motif: "aucune procédure collective ouverte n’est au dossier du débiteur\u00A0: l’y porter, le décompte s’arrêtera au jugement", niveau: "bloquant", references: [ccom("L622-24")] },
    { si: "declaration.dateLimite < acte.date", motif: "le délai de déclaration est expiré\u00A0: demander le relevé de forclusion avec un avocat", niveau: "bloquant", references: [ccom("R622-24"), ccom("L622-26")] },
    { si: "collective.nature = liquidation judiciaire et declaration.organe = mandataire judiciaire", motif: "en liquidation, la créance se déclare au liquidateur", niveau: "bloquant", references: [ccom("L641-3"), ccom("R641-25")] },
    { si: "declaration.posterieures renseigné", motif: "une facture n’est pas née avant le jugement d’ouverture\u00A0: elle suit un autre régime et ne se déclare pas ainsi", niveau: "bloquant", references: [ccom("L622-24"), ccom("L622-17")] },
    { si: "acte.mode = lettre simple ou acte.mode = courriel", motif: "la preuve de l’envoi et de son contenu est au créancier\u00A0: envoyer en recommandé", niveau: "bloquant", references: [ccom("R622-24")] },
    { si: "declaration.interetsPoursuite = oui et contrat.tauxConventionnel non renseigné", motif: "les intérêts qui continuent se déclarent avec leur taux", niveau: "bloquant", references: [ccom("R622-23, 2°")] },
    { si: "creancier.residenceEtranger = oui", motif: "un créancier hors du territoire a un délai plus long\u00A0: la date limite affichée est la plus courte", niveau: "avertissement", references: [ccom("R622-24")] },
    { si: "contestations non vide", motif: "une part est contestée\u00A0: la certification de sincérité ne le tait pas", niveau: "avertissement", references: [ccom("L622-25")] },
    { si: "signataire.delegation non renseigné et signataire.pouvoir non renseigné", motif: "le préposé qui signe a besoin d’une délégation, le tiers d’un pouvoir écrit avant le terme", niveau: "avertissement", references: [ccom("L622-24")] },
  ],
  mentions: [
    MENTIONS_SOCIETE,
    { libelle: "Montant dû au jour du jugement d’ouverture", references: [ccom("L622-25")], mots: ["MONTANT DÛ AU JOUR DU JUGEMENT"], champs: ["declaration.dateJugement", "decompte.total"], niveau: "absolu" },
    { libelle: "Décompte arrêté au jour du jugement", references: [ccom("L622-25")], mots: ["Total dû au", "Décompte arrêté au"], niveau: "absolu" },
    { libelle: "Sommes à échoir et dates", references: [ccom("L622-25")], mots: ["SOMMES À ÉCHOIR"], niveau: "bloquant" },
    { libelle: "Nature du privilège ou de la sûreté, assiette", references: [ccom("L622-25"), ccom("R622-23")], mots: ["RANG ET SÛRETÉS"], niveau: "bloquant" },
    { libelle: "Intérêts dont le cours n’est pas arrêté", references: [ccom("R622-23, 2°"), ccom("L622-28")], mots: ["INTÉRÊTS DONT LE COURS N’EST PAS ARRÊTÉ"], niveau: "bloquant" },
    { libelle: "Éléments de preuve", references: [ccom("R622-23, 1°")], mots: ["FONDEMENT ET PREUVES"], champs: ["contrat.libelle"], niveau: "bloquant" },
    { libelle: "Juridiction saisie, le cas échéant", references: [ccom("R622-23, 3°")], mots: ["INSTANCE EN COURS"], niveau: "bloquant" },
    { libelle: "Certification de sincérité, sauf titre exécutoire", references: [ccom("L622-25")], mots: ["sincère"], niveau: "absolu" },
    { libelle: "Bordereau des pièces jointes", references: [ccom("R622-23")], champs: ["pieces.nombre"], niveau: "bloquant" },
    { libelle: "Destinataire\u00A0: mandataire judiciaire ou liquidateur", references: [ccom("L622-24"), ccom("L641-3")], champs: ["declaration.organe", "declaration.organeNom", "declaration.organeAdresse"], niveau: "bloquant" },
    { libelle: "Publication au BODACC, qui fait courir le délai", references: [ccom("R622-24")], champs: ["declaration.dateBodacc", "declaration.dateLimite"], niveau: "bloquant" },
    { libelle: "Signataire et qualité", references: [ccom("L622-24")], champs: ["signataire.nom", "signataire.qualite"], niveau: "bloquant" },
  ],
  objet: modele`Déclaration de créance, {{declaration.procedure|nu}} {{debiteur.nomComplet|de}}`,
  texte: modele`
    **{{creancier.denomination}}**\
    {{creancier.siege}}

    ^ Affaire suivie par : {{dossier.gestionnaire}}[[si dossier.gestionnaireTelephone renseigné]] – {{dossier.gestionnaireTelephone}}[[fin]][[si dossier.gestionnaireCourriel renseigné]] – {{dossier.gestionnaireCourriel}}[[fin]]\
    Nos références : {{dossier.reference}}

    >> **{{declaration.organeNom}}**\
    {{declaration.organe}}\
    {{declaration.organeAdresse}}

    Lettre recommandée avec demande d'avis de réception[[si acte.numeroRecommande renseigné]] n° {{acte.numeroRecommande}}[[fin]]

    # DÉCLARATION DE CRÉANCE
    ~ articles L. 622-24 et suivants, R. 622-21 et suivants du code de commerce

    Procédure : {{declaration.procedure|nu}} {{debiteur.nomComplet|de}}[[si debiteur.siren renseigné]], SIREN {{debiteur.siren}}[[fin]].\
    Jugement d'ouverture du {{declaration.dateJugement}}, {{declaration.juridiction}}[[si declaration.numero renseigné]], n° {{declaration.numero}}[[fin]] ; publication au BODACC du {{declaration.dateBodacc}}.

    ### CRÉANCIER
    [[bloc identite-creancier]]
    Correspondance : {{creancier.adresseNotification}}[[si dossier.gestionnaireCourriel renseigné]] – {{dossier.gestionnaireCourriel}}[[fin]].

    {{creancier.nomComplet|tete}} déclare à la procédure les créances suivantes, nées antérieurement au jugement d'ouverture.

    ### 1. MONTANT DÛ AU JOUR DU JUGEMENT D'OUVERTURE
    [[bloc tableau-creances]]
    [[bloc tableau-declaration]]
    Les intérêts sont calculés jusqu'au {{declaration.dateArretInterets}}, veille du jugement d'ouverture ; aucun ne court depuis.

    ### 2. SOMMES À ÉCHOIR
    [[si termes non vide]]
    | Échéance | Montant | Objet |
    |---|---:|---|
    [[pour chaque terme]]| {{terme.date|court}} | {{terme.montant}} | {{terme.objet}} |
    [[fin]]| **Total à échoir** | **{{declaration.montantTermes}}** | |
    [[sinon]]
    Néant.
    [[fin]]

    ### 3. INTÉRÊTS DONT LE COURS N'EST PAS ARRÊTÉ
    [[si declaration.interetsPoursuite = oui]]La créance résulte {{contrat.libelle|de}}, dont la durée est au moins égale à un an : les intérêts continuent de courir au taux de {{contrat.tauxConventionnel}} ; modalités de calcul : {{declaration.modalitesInterets}}. Cette indication vaut déclaration pour le montant ultérieurement arrêté (article R. 622-23, 2°, du code de commerce).
    [[sinon]]Néant : le cours des intérêts est arrêté par le jugement d'ouverture (article L. 622-28 du code de commerce).[[fin]]

    ### 4. RANG ET SÛRETÉS
    [[si suretes non vide]][[pour chaque surete]]— {{surete.nature}}, sur {{surete.assiette}}, {{surete.publicite}} [[cite surete.pieces]] ;
    [[fin]]
    [[sinon]]Créance chirographaire.[[fin]]
    [[si contrat.reserveProprieteSource renseigné]]Une clause de réserve de propriété est stipulée à {{contrat.reserveProprieteSource}} [[cite contrat.piecesCgv]] ; la revendication est formée séparément dans le délai de trois mois de la publication (article L. 624-9 du code de commerce).[[fin]]

    ### 5. INSTANCE EN COURS
    [[si procedure.instanceEnCours = oui]]La créance fait l'objet d'une instance devant {{procedure.juridictionFond}}, RG {{procedure.rgFond}} (article R. 622-23, 3°, du code de commerce).
    [[sinon]]Néant.[[fin]]

    ### 6. FONDEMENT ET PREUVES
    La créance résulte {{contrat.libelle|de}} [[cite contrat.pieces]]. Sont produits :
    [[pour chaque preuve]]— {{preuve.libelle}} [[cite preuve.pieces]] ;
    [[fin]]
    [[si titre.libelle renseigné]]La créance résulte d'un titre exécutoire : {{titre.libelle}} du {{titre.date}}.[[fin]]

    ### 7. MONTANT TOTAL DÉCLARÉ
    À titre échu : {{decompte.total}} ; [[si termes non vide]]à échoir : {{declaration.montantTermes}}[[sinon]]rien à échoir[[fin]] ; soit **{{declaration.montantTotal}}** ({{declaration.montantTotal|lettres}}), toutes taxes comprises, {{declaration.rang}}.
    {{creancier.nomComplet|tete}} certifie sincère la créance déclarée (article L. 622-25 du code de commerce).

    [[bloc signature-acte]]

    ---
    ## BORDEREAU DES PIÈCES JOINTES
    [[bloc bordereau]]
  `,
};
