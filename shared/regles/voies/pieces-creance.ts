import type { Reference } from "../../kernel/reference.ts";
import { createPiece } from "./creation-voie.ts";
import type { FaitsVoies } from "./faits-voies.ts";
import type { PieceRequise } from "./voie.ts";

/** What proves a claim before any judge (C. civ., art. 1353), listed in a numbered bordereau that `textes` require. */
export function listPiecesCreance(faits: FaitsVoies, textes: readonly Reference[]): readonly PieceRequise[] {
  return [
    createPiece("Contrat ou commande", ["contrat", "bon-de-commande", "conditions-generales", "reconnaissance-de-dette"], faits, textes),
    createPiece("Preuve de la livraison ou de l’exécution", ["bon-de-livraison", "reconnaissance-de-dette"], faits, textes),
    createPiece("Facture", ["facture", "reconnaissance-de-dette"], faits, textes),
    createPiece("Mise en demeure", ["mise-en-demeure"], faits, []),
  ];
}
