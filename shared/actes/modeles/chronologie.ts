import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { cpc } from "./references.ts";

export const CHRONOLOGIE: ModeleActe = {
  id: "chronologie",
  numero: "22",
  titre: "Chronologie",
  famille: "suivi",
  nature: "annexe",
  destinataire: "avocat",
  usage: "L’ordre des faits, une ligne par fait avec sa preuve\u00A0; les dates à venir en italique.",
  conditions: [{ si: "chronologie.nombre > 0", sinon: "aucun fait n’est enregistré" }],
  refus: [
    { si: "chronologie.anomalies renseigné", motif: "deux dates se contredisent\u00A0: les corriger ou noter l’anomalie", niveau: "bloquant", references: [] },
    { si: "dossier.nombreConflits > 0", motif: "deux faits vivants disent des choses différentes\u00A0: trancher d’abord", niveau: "bloquant", references: [] },
    { si: "chronologie.nombreSansPiece > 0", motif: "des faits sont sans pièce\u00A0: à prouver avant l’assignation", niveau: "avertissement", references: [cpc("56, 3°"), cpc("1407")] },
  ],
  mentions: [
    { libelle: "Faits datés, dans l’ordre", references: [], champs: ["chronologie.nombre"], niveau: "bloquant" },
    { libelle: "État du dossier au jour de l’acte", references: [], champs: ["dossier.etape", "acte.date"], niveau: "bloquant" },
  ],
  objet: modele`Chronologie`,
  texte: modele`
    # CHRONOLOGIE
    ~ {{creancier.denomination}} c/ {{debiteur.nom}}
    ~ Réf. {{dossier.reference}} – au {{acte.date}}, étape : {{dossier.etape}}

    [[bloc chronologie]]
    ^ Les numéros renvoient au bordereau de pièces du dossier. L'effet indiqué est celui qu'un texte attache au fait.
  `,
};
