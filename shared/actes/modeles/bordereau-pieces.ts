import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { ccom, cpc } from "./references.ts";

export const BORDEREAU_PIECES: ModeleActe = {
  id: "bordereau-pieces",
  numero: "15",
  titre: "Bordereau de pièces",
  famille: "annexe",
  nature: "annexe",
  destinataire: "juridiction",
  usage: "Fixer la liste des pièces sur lesquelles la demande est fondée\u00A0: les actes citent ses numéros, l’archive suit ses noms.",
  conditions: [{ si: "pieces non vide", sinon: "aucune pièce n’est au dossier" }],
  refus: [{ si: "pieces vide", motif: "un bordereau sans pièce n’existe pas", niveau: "absolu", references: [cpc("56, 3°")] }],
  mentions: [{ libelle: "Liste numérotée des pièces", references: [cpc("56, 3°"), cpc("57"), cpc("1407"), ccom("R622-23")], champs: ["pieces.nombre"], niveau: "absolu" }],
  objet: modele`Bordereau de pièces`,
  texte: modele`
    # BORDEREAU DE PIÈCES
    ~ {{creancier.denomination}} c/ {{debiteur.nom}}
    [[si juridiction.intitule renseigné]]~ {{juridiction.intitule|nu|tete}}[[si procedure.rg renseigné]] – RG {{procedure.rg}}[[fin]][[fin]]
    ~ Réf. {{dossier.reference}} – établi le {{acte.date}}

    [[bloc bordereau]]
    [[si bordereau.pageGarde = oui]]Chaque pièce est précédée d'une page de garde et porte, en haut à droite de sa première page, la mention « Pièce n° … ».[[fin]]
  `,
};
