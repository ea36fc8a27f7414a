import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { DU } from "./regles-communes.ts";

export const NOTE_DECISION: ModeleActe = {
  id: "note-decision",
  numero: "20",
  titre: "Note de décision",
  famille: "suivi",
  nature: "interne",
  destinataire: "interne",
  usage: "Décider d’agir ou d’abandonner, et par quelle voie, avec ses raisons, son coût, son risque et sa date. Elle ne sort jamais de la société.",
  conditions: [DU, { si: "qualification.verdict renseigné", sinon: "le dossier n’est pas qualifié" }],
  refus: [
    { si: "prescription.agirAuPlusTard non renseigné", motif: "la prescription n’est pas calculée", niveau: "bloquant", references: [] },
    { si: "strategie.nombreVoies < 2", motif: "une seule voie\u00A0: une décision en compare au moins deux", niveau: "bloquant", references: [] },
    { si: "strategie.voiesSansSource renseigné", motif: "une voie est chiffrée sans source\u00A0: la nommer ou écrire «\u00A0hypothèse\u00A0»", niveau: "bloquant", references: [] },
    { si: "strategie.voieFermee renseigné", motif: "la voie recommandée est fermée", niveau: "bloquant", references: [] },
    { si: "strategie.isComparee = non", motif: "la voie recommandée n’est pas parmi les voies comparées", niveau: "bloquant", references: [] },
    { si: "strategie.nombreDossiers < parametre.nMinimum", motif: "la statistique porte sur trop peu de dossiers pour conclure", niveau: "avertissement", references: [] },
    { si: "visa.valeur renseigné et visa.auteur non renseigné ou visa.valeur renseigné et visa.date non renseigné", motif: "une décision porte un nom et une date", niveau: "bloquant", references: [] },
    { si: "visa.isMemePersonne = oui", motif: "le rédacteur et le décideur sont la même personne", niveau: "avertissement", references: [] },
  ],
  mentions: [
    { libelle: "Recommandation en une phrase, avec coût et délai", references: [], champs: ["strategie.recommandation", "strategie.montantAvances", "strategie.estimationDelai", "strategie.esperanceNette"], niveau: "bloquant" },
    { libelle: "Source de chaque estimation, ou «\u00A0hypothèse\u00A0»", references: [], champs: ["strategie.source", "strategie.voies"], niveau: "bloquant" },
    { libelle: "Raisons contraires", references: [], mots: ["Raisons contraires"], champs: ["strategie.motifsContraires"], niveau: "bloquant" },
    { libelle: "Prescription affichée", references: [{ texte: "C. civ.", article: "2224" }], champs: ["prescription.agirAuPlusTard"], niveau: "bloquant" },
    { libelle: "Date limite de décision", references: [], champs: ["strategie.dateLimiteDecision"], niveau: "bloquant" },
    { libelle: "Décision datée et nommée, ou à recueillir", references: [], mots: ["DÉCISION"], niveau: "bloquant" },
  ],
  objet: modele`Note de décision`,
  texte: modele`
    # NOTE DE DÉCISION
    ~ {{dossier.reference}} – {{creancier.denomination}} c/ {{debiteur.nom}}
    ~ Rédigée par {{signataire.nom}}, le {{acte.date}} – confidentiel, usage interne

    ! **En une phrase.** {{strategie.recommandation|tete}} : coût avancé {{strategie.montantAvances}}, délai {{strategie.estimationDelai}}, attendu net {{strategie.esperanceNette}} ({{strategie.source}}[[si strategie.nombreDossiers renseigné]], n = {{strategie.nombreDossiers}}[[fin]]).

    ## 1. Ce qui est dû
    {{decompte.total}}, décompte arrêté au {{decompte.arreteAu}} ([[si decompte.montantLitige > 0]]dont {{decompte.montantLitige}} contestés[[sinon si qualification.verdict = contestee]]la totalité est contestée[[sinon si contestations non vide]]une contestation est au dossier[[sinon]]aucune part contestée[[fin]]). Intérêt journalier : {{decompte.interetsParJour}}.

    ## 2. Ce qui est solide, ce qui ne l'est pas
    [[bloc risques]]
    Ce qui ferait perdre : {{dossier.risques}}.
    Non prescrite : agir au plus tard le **{{prescription.agirAuPlusTard}}**.
    [[bloc dates-a-tenir]]

    ## 3. Le débiteur
    [[si debiteur.situation renseigné]]{{debiteur.situation|tete}} (source : {{debiteur.sourceSituation}}, {{debiteur.dateSituation}}).[[sinon]]Aucune situation particulière n'est enregistrée.[[fin]]
    [[si collective.nature renseigné]]Procédure collective : {{collective.nature}}, jugement du {{collective.dateJugement}}.[[fin]]

    ## 4. Les voies
    [[si strategie.voies vide]]{{strategie.voies}}
    [[fin]]
    | Voie | Conditions remplies | Avocat | Coût avancé | Délai | Chances | Net espéré | Source |
    |---|---|---|---:|---|---|---:|---|
    [[pour chaque voie]]| {{voie.libelle}} | {{voie.conditions}} | {{voie.avocat}} | {{voie.cout}} | {{voie.delai}} | {{voie.probabilite}} | {{voie.net}} | {{voie.source}} |
    [[fin]]

    ## 5. Recommandation et motifs
    {{strategie.motifs}}
    **Raisons contraires.** {{strategie.motifsContraires}}

    ## 6. Ce qui est demandé
    — visa de la voie : {{strategie.voie}} ;
    — budget de {{strategie.budget}} ;
    [[si strategie.mandataire renseigné]]— mandat de {{strategie.mandataire}} ;
    [[fin]]— date limite de décision : {{strategie.dateLimiteDecision}}.

    ## DÉCISION
    [[si visa.valeur renseigné]]{{visa.valeur|tete}} – {{visa.auteur}}, le {{visa.date}}[[si visa.motif renseigné]] : {{visa.motif}}[[fin]].[[sinon]]☐ accordé      ☐ refusé      ☐ à revoir\
    Nom, date, motif : ……………………………………………………………………………………………………[[fin]]
  `,
};
