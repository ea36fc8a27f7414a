import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { cciv, cpc } from "./references.ts";
import { DU } from "./regles-communes.ts";

export const DECOMPTE: ModeleActe = {
  id: "decompte",
  numero: "16",
  titre: "Décompte de créance et annexe de calcul",
  famille: "annexe",
  nature: "annexe",
  destinataire: "juridiction",
  usage: "Montrer d’où vient chaque somme\u00A0: base, période, taux, jours, règle et pièce.",
  conditions: [DU],
  refus: [],
  mentions: [
    { libelle: "Décompte des différents éléments de la créance", references: [cpc("1407")], mots: ["Total dû au"], niveau: "absolu" },
    { libelle: "Date d’arrêté", references: [], champs: ["decompte.arreteAu"], niveau: "absolu" },
    { libelle: "Imputation des règlements\u00A0: intérêts d’abord", references: [cciv("1343-1")], mots: ["1343-1"], niveau: "bloquant" },
  ],
  objet: modele`Décompte de créance arrêté au {{decompte.arreteAu}}`,
  texte: modele`
    # DÉCOMPTE DE CRÉANCE
    ~ {{creancier.denomination}} c/ {{debiteur.nom}}
    ~ Réf. {{dossier.reference}} – arrêté au {{decompte.arreteAu}}

    ## A. Factures réclamées
    [[bloc tableau-creances]]

    ## B. Ce qui est dû
    [[bloc detail-decompte]]
    [[bloc colonnes-titre]]

    ---
    ## C. Annexe de calcul {#annexe}
    [[bloc annexe-calcul]]
  `,
};
