import { expect, test } from "vitest";
import { parseNomFichier } from "#shared/suivi/nature-piece.ts";

const creances = [{ creanceId: "a".repeat(20), numero: "F-25-0412" }, { creanceId: "b".repeat(20), numero: "F-25-1391" }];

test.each([
  ["Facture F-25-0412.pdf", "facture", undefined, 1],
  ["f25_0412.pdf", "facture", undefined, 1],
  ["2025-10-14 BL signé F-25-1391.pdf", "bon-de-livraison", "2025-10-14", 1],
  ["BDC_20250312.pdf", "bon-de-commande", "2025-03-12", 0],
  ["CGV 2025.pdf", "conditions-generales", undefined, 0],
  ["LRAR mise en demeure 22-09-2026.pdf", "mise-en-demeure", "2026-09-22", 0],
  ["AR_LRAR.pdf", "accuse-de-reception", undefined, 0],
  ["Extrait Kbis.pdf", "kbis", undefined, 0],
  ["relance n°2.eml", "relance", undefined, 0],
  ["Avoir AV-25-0093.pdf", "avoir", undefined, 0],
  ["scan0001.pdf", "autre", undefined, 0],
  ["ordonnance 31-02-2026.pdf", "decision", undefined, 0],
] as const)("« %s » est supposé %s", (nom, nature, datePiece, nombre) => {
  const supposee = parseNomFichier(nom, creances);
  expect(supposee.nature).toBe(nature);
  expect(supposee.datePiece).toBe(datePiece);
  expect(supposee.creanceIds).toHaveLength(nombre);
});
