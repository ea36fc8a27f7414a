import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { cpc } from "./references.ts";

const ETABLIE = [{ libelle: "Montant daté du décompte du jour", references: [], champs: ["decompte.total", "decompte.arreteAu"], niveau: "absolu" }] as const;
const CONFLITS = { si: "dossier.nombreConflits > 0", motif: "deux faits vivants disent des choses différentes\u00A0: trancher d’abord", niveau: "bloquant", references: [] } as const;
const VIDE = { si: "chronologie.nombre > 0", sinon: "le dossier ne contient aucun fait" } as const;

export const SYNTHESE_DIRECTION: ModeleActe = {
  id: "synthese-direction",
  numero: "21",
  titre: "Synthèse du dossier pour la direction",
  famille: "suivi",
  nature: "interne",
  destinataire: "interne",
  usage: "Une page\u00A0: l’enjeu, la situation, le risque et la décision attendue.",
  conditions: [VIDE],
  refus: [CONFLITS, { si: "strategie.nombreDossiers < parametre.nMinimum", motif: "la statistique porte sur trop peu de dossiers pour conclure", niveau: "avertissement", references: [] }],
  mentions: [...ETABLIE, { libelle: "Source de l’espérance, ou «\u00A0hypothèse\u00A0»", references: [], champs: ["strategie.source"], niveau: "bloquant" }],
  objet: modele`Synthèse du dossier`,
  texte: modele`
    # SYNTHÈSE – {{dossier.reference}}
    ~ {{creancier.denomination}} c/ {{debiteur.nom}}
    ~ État au {{dossier.dateEtat}}

    ! **Enjeu : {{decompte.total}}**, décompte arrêté au {{decompte.arreteAu}} ; intérêt journalier {{decompte.interetsParJour}}.

    **Situation.** Étape : {{dossier.etape}}. [[si prescription.agirAuPlusTard renseigné]]Première échéance : agir avant la prescription au plus tard le {{prescription.agirAuPlusTard}} ({{prescription.joursRestants}} jours).[[fin]]
    **Qui agit.** [[si mandataire.nomComplet renseigné]]{{mandataire.nomComplet}}[[si mandat.date renseigné]], depuis le {{mandat.date}}[[fin]] ; dernière nouvelle le {{mandat.dateDerniereNouvelle}}.[[sinon]]Le service ; aucun mandat n'est donné.[[fin]]
    **Contestation.** [[si decompte.montantLitige > 0]]{{decompte.montantLitige}} contestés.[[sinon si qualification.verdict = contestee]]La totalité est contestée.[[sinon si contestations non vide]]Une contestation est au dossier.[[sinon]]Aucune n'est enregistrée.[[fin]]
    **Risque principal.** {{dossier.risques|tete}}.
    **Dépensé.** {{frais.montantAvances}} ; récupérable : {{frais.montantRecuperables}}.
    **Espérance.** {{strategie.esperanceNette}} ({{strategie.source}}[[si strategie.nombreDossiers renseigné]], n = {{strategie.nombreDossiers}}[[fin]]).
    **Décision attendue.** {{strategie.demande|tete}}[[si strategie.dateLimiteDecision renseigné]] avant le {{strategie.dateLimiteDecision}}[[fin]].

    ## Dates à tenir
    [[bloc dates-a-tenir]]
    ^ Établie à partir des faits enregistrés, le {{acte.date}}.
  `,
};

export const SYNTHESE_AVOCAT: ModeleActe = {
  id: "synthese-avocat",
  numero: "21",
  titre: "Synthèse du dossier pour l’avocat",
  famille: "suivi",
  nature: "annexe",
  destinataire: "avocat",
  usage: "Les faits et leurs preuves, points faibles compris, sans opinion ni note interne.",
  conditions: [VIDE, { si: "pieces non vide", sinon: "aucune pièce n’est au dossier" }],
  refus: [CONFLITS, { si: "contestations non vide et contestations.reponse non renseigné", motif: "une contestation est sans réponse datée", niveau: "avertissement", references: [] }],
  mentions: [
    ...ETABLIE,
    { libelle: "Parties et qualités", references: [cpc("54, 3°"), cpc("57")], champs: ["creancier.denomination", "debiteur.nom", "debiteur.adresse"], niveau: "bloquant" },
    { libelle: "Points faibles", references: [], mots: ["Ce qui est solide, ce qui ne l’est pas"], niveau: "bloquant" },
    { libelle: "Pièces énumérées dans un bordereau", references: [cpc("56, 3°"), cpc("57"), cpc("1407")], champs: ["pieces.nombre"], niveau: "bloquant" },
  ],
  objet: modele`Synthèse du dossier`,
  texte: modele`
    # SYNTHÈSE – {{dossier.reference}}
    ~ {{creancier.denomination}} c/ {{debiteur.nom}}
    ~ État au {{dossier.dateEtat}}

    ## 1. Parties et qualités
    [[bloc identite-creancier]]
    [[bloc identite-debiteur]]
    [[bloc identite-codebiteurs]]

    ## 2. Objet et fondement
    {{dossier.objet|tete}} ; fondement : {{contrat.libelle|nu}} [[cite contrat.pieces]].

    ## 3. Montant
    {{decompte.total}}, décompte arrêté au {{decompte.arreteAu}}.
    [[bloc tableau-decompte]]

    ## 4. Exposé
    [[bloc expose-faits]]

    ## 5. Ce qui est demandé
    {{mandat.mission}}
    [[si mandat.limites renseigné]]Limites : {{mandat.limites}}[[fin]]

    ## 6. Dates à tenir
    [[bloc dates-a-tenir]]

    ## 7. Ce qui est solide, ce qui ne l'est pas
    [[bloc qualification]]

    ## 8. Bordereau
    [[bloc bordereau]]
    ^ Établie à partir des faits enregistrés, le {{acte.date}}.
  `,
};

export const SYNTHESE_AUDITEUR: ModeleActe = {
  id: "synthese-auditeur",
  numero: "21",
  titre: "Synthèse du dossier pour l’auditeur",
  famille: "suivi",
  nature: "annexe",
  destinataire: "interne",
  usage: "Tous les faits avec leur auteur et leur correction, les règles appliquées, les décisions\u00A0: vérifiable, sans opinion.",
  conditions: [VIDE],
  refus: [],
  mentions: [
    ...ETABLIE,
    { libelle: "Faits enregistrés, corrigés compris", references: [], mots: ["Faits enregistrés"], niveau: "bloquant" },
    { libelle: "Écarts et dérogations", references: [], champs: ["derogations.liste"], niveau: "bloquant" },
    { libelle: "Intégrité du journal", references: [], champs: ["journal.dateVerification", "journal.empreinte"], niveau: "bloquant" },
  ],
  objet: modele`Synthèse du dossier`,
  texte: modele`
    # SYNTHÈSE D'AUDIT – {{dossier.reference}}
    ~ {{creancier.denomination}} c/ {{debiteur.nom}}
    ~ État au {{dossier.dateEtat}} – total {{decompte.total}}, décompte arrêté au {{decompte.arreteAu}}

    ## 1. Faits enregistrés
    [[bloc faits-enregistres]]

    ## 2. Chronologie
    [[bloc chronologie]]

    ## 3. Qualification et décisions
    [[bloc qualification]]
    [[si visa.valeur renseigné]]Visa : {{visa.valeur}}, {{visa.auteur}}, le {{visa.date}}.[[fin]]

    ## 4. Échéances calculées
    [[bloc dates-a-tenir]]

    ## 5. Écarts et dérogations
    {{derogations.liste|tete}}.

    ## 6. Intégrité
    Journal vérifié jusqu'au {{journal.dateVerification}}, empreinte {{journal.empreinte}}.

    ---
    ## 7. Décompte et règles appliquées
    [[bloc annexe-calcul]]
    ^ Établie à partir des faits enregistrés, le {{acte.date}}.
  `,
};
