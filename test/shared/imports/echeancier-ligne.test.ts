import { expect, test } from "vitest";
import { createReleveAnomalies } from "#shared/imports/anomalie.ts";
import { findEnteteEcheancier } from "#shared/imports/echeancier-entete.ts";
import { createLectureColonnes, ecarteRangee, parseLigne, readTexte } from "#shared/imports/echeancier-ligne.ts";

const entete = findEnteteEcheancier("Code;Client;Facture;Date;Échéance;Libellé;Débit;Crédit")!;
const rangee = (...cellules: readonly string[]) => ({ ligne: 7, cellules });
const complete = rangee("C1", " FICTIF ", "F1", "31/01/2025", "02/03/2025", "Avoir 3", "", "12,00");
const colonnes = createLectureColonnes(entete, [complete]);

test("debit less credit, the due date of an invoice, none for a credit", () => {
  const anomalies = createReleveAnomalies();
  expect(parseLigne(complete, colonnes, anomalies)).toMatchObject({ code: "C1", nom: "FICTIF", ligne: { ligne: 7, montant: -1200, nature: "avoir" } });
  expect(parseLigne(complete, colonnes, anomalies)?.ligne.echeance).toBeUndefined();
  expect(parseLigne(rangee("C1", "", "F1", "31/01/2025", "02/03/2025", "", "12,00", ""), colonnes, anomalies)?.ligne).toMatchObject({ montant: 1200, nature: "facture", echeance: "2025-03-02", dateFacture: "2025-01-31" });
  expect(anomalies.countTotal()).toBe(0);
});

test("texts are trimmed, repaired, cut; absent when blank", () => {
  expect(readTexte(rangee("C1", `  ANDR\u0090 ${"x".repeat(500)}`), colonnes, "nom")).toHaveLength(400);
  expect(readTexte(rangee("C1", "ANDR\u0090"), colonnes, "nom")).toBe("ANDRÉ");
  expect(readTexte(rangee("C1", "  "), colonnes, "nom")).toBeUndefined();
  expect(readTexte(rangee("C1"), colonnes, "siren")).toBeUndefined();
});

test("a row set aside keeps its text and its column", () => {
  const anomalies = createReleveAnomalies();
  ecarteRangee(complete, colonnes, anomalies, "Motif.", "debit");
  expect(anomalies.list()).toEqual([{ ligne: 7, motif: "Motif.", texte: "C1; FICTIF ;F1;31/01/2025;02/03/2025;Avoir 3;;12,00", isEcartee: true, colonne: "Débit" }]);
});
