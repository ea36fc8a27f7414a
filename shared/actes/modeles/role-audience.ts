import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { cpc } from "./references.ts";

export const ROLE_AUDIENCE: ModeleActe = {
  id: "role-audience",
  numero: "23",
  titre: "Rôle d’audience",
  famille: "suivi",
  nature: "interne",
  destinataire: "interne",
  usage: "Arriver à l’audience avec les affaires du jour et leurs montants à cette date, puis en rendre compte.",
  conditions: [{ si: "role.nombre > 0", sinon: "aucune audience n’est inscrite à cette date" }],
  refus: [
    { si: "role.nombre = 0", motif: "aucune audience n’est inscrite à cette date", niveau: "absolu", references: [] },
    { si: "role.jourFerme renseigné", motif: "ce jour-là est un samedi, un dimanche ou un jour férié", niveau: "bloquant", references: [] },
    { si: "role.doubles renseigné", motif: "une affaire est inscrite deux fois", niveau: "bloquant", references: [] },
    { si: "role.sansHeure renseigné", motif: "une affaire n’a pas d’heure", niveau: "bloquant", references: [] },
    { si: "role.sansRepresentant renseigné", motif: "une affaire n’a pas d’avocat\u00A0: y joindre le pouvoir de qui s’y rend", niveau: "bloquant", references: [cpc("762"), cpc("853")] },
  ],
  mentions: [{ libelle: "Jour de l’audience et affaires", references: [], champs: ["role.date", "role.nombre"], niveau: "bloquant" }],
  objet: modele`Rôle d'audience du {{role.date}}`,
  texte: modele`
    # RÔLE D'AUDIENCE
    ~ {{role.date|complet|tete}}[[si role.juridiction renseigné]] – {{role.juridiction|nu}}[[fin]]
    ~ Rédigé le {{acte.date}} – affaires : {{role.nombre}}

    [[si role.nombre = 0]]Aucune audience n'est inscrite à cette date.[[sinon]]Montants projetés au jour de l'audience.
    | N° | Heure | RG | Affaire | Objet | Total au {{role.date|court}} | Représentant | Issue |
    |---|---|---|---|---|---:|---|---|
    [[pour chaque appel]]| {{appel.rang}} | [[si appel.heure renseigné]]{{appel.heure}}[[fin]] | [[si appel.rg renseigné]]{{appel.rg}}[[fin]] | {{appel.reference}} – {{appel.debiteur}} | [[si appel.objet renseigné]]{{appel.objet}}[[fin]] | [[si appel.total renseigné]]{{appel.total}}[[sinon]]non calculé[[fin]] | [[si appel.representant renseigné]]{{appel.representant}}[[fin]] | ☐ R ☐ D ☐ J ☐ X |
    [[fin]]
    [[fin]]
    ^ R : renvoi, avec sa date. D : délibéré, avec sa date. J : jugement ou ordonnance rendus. X : radiation, retrait, désistement ou caducité.
  `,
};
