import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { REFUS_GROUPE } from "./regles-groupe.ts";

export const FICHE_RETOUR_LOT: ModeleActe = {
  id: "fiche-retour-lot",
  numero: "25",
  titre: "Fiche de retour, une ligne par affaire",
  famille: "suivi",
  nature: "annexe",
  destinataire: "avocat",
  fichier: "classeur",
  usage: "Un classeur par mandataire, une ligne par affaire, à remplir et à renvoyer\u00A0: déposé dans l’application, il propose chaque réponse à la confirmation.",
  conditions: [{ si: "mandataire.nomComplet renseigné", sinon: "aucun mandataire n’est au dossier" }],
  refus: REFUS_GROUPE,
  mentions: [{ libelle: "Affaires du mandataire", references: [], champs: ["groupe.affaires", "mandataire.nomComplet"], niveau: "bloquant" }],
  objet: modele`Fiche de retour`,
  texte: modele`
    # FICHE DE RETOUR
    ~ {{creancier.denomination}} – affaires confiées à {{mandataire.nomComplet}} : {{groupe.nombre}}

    À compléter seulement pour ce qui a changé : une ligne par affaire, une case laissée vide vaut « inchangé », une réponse libre convient aussi[[si dossier.gestionnaireCourriel renseigné]]. Retour : {{dossier.gestionnaireCourriel}}[[fin]].
    | Réf. | Débiteur | Confiée le | Acte accompli, date | Acte suivant, date | Sommes encaissées | Ce qui vous manque |
    |---|---|---|---|---|---|---|
    [[pour chaque affaire]]| {{affaire.reference}} | {{affaire.debiteur}} | {{affaire.dateMandat|court}} | | | | |
    [[fin]]
  `,
};
