import { expect, test } from "vitest";
import { listPiecesCreance } from "#shared/regles/voies/pieces-creance.ts";
import { faitsVoies } from "./faits.ts";

test("une reconnaissance de dette tient lieu de commande, de livraison et de facture, pas de mise en demeure", () => {
  const pieces = listPiecesCreance(faitsVoies({ pieces: ["reconnaissance-de-dette"] }), [{ texte: "CPC", article: "1407" }]);
  expect(pieces.map(({ isPresente, isExigee }) => [isPresente, isExigee])).toEqual([[true, true], [true, true], [true, true], [false, false]]);
});
