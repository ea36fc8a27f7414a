import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { MENTIONS_SOCIETE } from "./regles-communes.ts";

export const ETAT_AVANCEMENT_GROUPE: ModeleActe = {
  id: "etat-avancement-groupe",
  numero: "24",
  titre: "Demande d’état d’avancement, toutes affaires d’un mandataire",
  famille: "suivi",
  nature: "lettre",
  destinataire: "avocat",
  envoi: "lettre simple",
  usage: "Relancer un mandataire sur toutes ses affaires en un seul envoi, et obtenir des réponses exploitables.",
  conditions: [{ si: "mandataire.nomComplet renseigné", sinon: "aucun mandataire n’est au dossier" }],
  refus: [
    { si: "groupe.etrangeres renseigné", motif: "une affaire n’est pas confiée à ce mandataire", niveau: "absolu", references: [] },
    { si: "groupe.sansTotal renseigné", motif: "une affaire n’a pas de décompte du jour", niveau: "absolu", references: [] },
    { si: "groupe.urgentes renseigné", motif: "une date limite est proche\u00A0: appeler d’abord, la lettre suit", niveau: "bloquant", references: [] },
    { si: "groupe.nombre > 40", motif: "au-delà de quarante affaires, deux lettres", niveau: "avertissement", references: [] },
  ],
  mentions: [
    MENTIONS_SOCIETE,
    { libelle: "Affaires, avec date limite utile, total et date", references: [], champs: ["groupe.affaires", "acte.date"], niveau: "bloquant" },
    { libelle: "Ce qui est demandé pour chacune", references: [], mots: ["l’acte accompli et sa date", "les sommes encaissées à reverser", "ce qui vous manque"], niveau: "bloquant" },
  ],
  objet: modele`[[si groupe.nombre > 1]]État de nos {{groupe.nombre}} affaires[[sinon]]État de notre affaire[[fin]]`,
  texte: modele`
    [[bloc entete-lettre]]

    {{destinataire.appel}},

    Nous faisons le point sur les affaires que nous vous avons confiées. Les totaux sont arrêtés au {{acte.date}}.
    | Réf. | Débiteur | Mission | Confiée le | Date limite utile | Total |
    |---|---|---|---|---|---:|
    [[pour chaque affaire]]| {{affaire.reference}} | {{affaire.debiteur}} | [[si affaire.mission renseigné]]{{affaire.mission}}[[fin]] | [[si affaire.dateMandat renseigné]]{{affaire.dateMandat|court}}[[fin]] | [[si affaire.dateLimite renseigné]]{{affaire.dateLimite|court}}[[fin]] | [[si affaire.total renseigné]]{{affaire.total}}[[fin]] |
    [[fin]]

    [[si groupe.urgentes renseigné]]Appellent une réponse prioritaire : {{groupe.urgentes}}.[[fin]]
    Pour chacune, merci de nous indiquer en une ligne : l'acte accompli et sa date, le suivant et sa date prévue, les sommes encaissées à reverser, ce qui vous manque. Une réponse libre par courriel convient[[si dossier.gestionnaireCourriel renseigné]] : {{dossier.gestionnaireCourriel}}[[fin]].

    Nous savons votre charge et vous remercions de votre concours.

    Nous vous prions d'agréer, {{destinataire.appel}}, l'expression de nos salutations distinguées.

    [[bloc signature]]
  `,
};
