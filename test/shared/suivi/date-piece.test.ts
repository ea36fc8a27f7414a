import { expect, test } from "vitest";
import { findDateDite } from "#shared/suivi/date-piece.ts";

test.each([
  ["Lyon, le 2 février 2026", "2026-02-02"],
  ["Date : 03/03/2025", "2025-03-03"],
  ["Date d’échéance : 30/04/2025\nDate de facture : 31/03/2025", "2025-03-31"],
  ["à payer avant le 30/04/2025, émise le 31.03.2025", "2025-03-31"],
  ["Date : Thu, 12 Feb 2026 10:15:00 +0100", "2026-02-12"],
  ["Date de facture : 2025-03-31", "2025-03-31"],
  ["JUGEMENT DU 1er mars 2025", "2025-03-01"],
  ["reçu 04/05/2025", "2025-05-04"],
] as const)("« %s » est du %s", (texte, jour) => {
  expect(findDateDite(texte)?.jour).toBe(jour);
  expect(findDateDite(texte)?.passage).toMatch(/\d/);
});

test.each(["Échéance : 30/04/2025", "votre courrier du 3 mars 2025", "le 31/02/2026 puis le 32 mars 2026", "né le 4 mai 1970", "rien"])("« %s » ne dit pas la date de la pièce", (texte) => {
  expect(findDateDite(texte)).toBeUndefined();
});
