import { expect, test } from "vitest";
import { readPartie } from "../../support/acte-texte.ts";
import { createFaitsInventes } from "../../support/dossier-invente.ts";

const pleins = createFaitsInventes();

test("énumère les pièces avec leur intitulé neutre et leur fichier", () => {
  const bordereau = readPartie(pleins, "VIII. Bordereau");
  expect(bordereau).toContain("5 | 25/03/2025 | Facture n° F-25-877 du 25/03/2025 — 13 332,71 € TTC | Piece-05_2025-03-25_Facture-F-25-877.pdf");
  expect(bordereau).toContain("12 | 21/09/2026 | Mise en demeure du 21/09/2026 | Piece-12_2026-09-21_Mise-en-demeure.pdf");
  expect(bordereau).toContain("Total : 14 pièces.");
});

test("trois cents pièces : numéros sur trois chiffres, noms uniques", () => {
  const faits = createFaitsInventes({ pieces: 300 });
  const noms = [...readPartie(faits, "VIII. Bordereau").matchAll(/Piece-\d{3}_\S+\.pdf/g)].map(([nom]) => nom);
  expect(new Set(noms).size).toBe(300);
});
