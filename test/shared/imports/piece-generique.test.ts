import { expect, test } from "vitest";
import { isPieceGenerique } from "#shared/imports/piece-generique.ts";

const seule = { clients: 1, ouvertesDunClient: 1 };

test.each(["", " ", "x", "RAN", "sans", "01/01", "31/12/2025", "0000000", "VE  0323", "ve1225", "Report à nouveau", "centralisation 31/08/2022", "___"])("« %s » ne numérote rien", (piece) => {
  expect(isPieceGenerique(piece, "VE", seule)).toBe(true);
});

test.each(["FA2025-014", "181028", "FA 0123", "VE 1325", "43", "ACPTE 7"])("« %s » est un numéro", (piece) => {
  expect(isPieceGenerique(piece, "VE", seule)).toBe(false);
});

test("un numéro porté par quatre clients, ou par quatre factures d’un client, est un lot ; par deux, non", () => {
  expect(isPieceGenerique("510", "AN", { clients: 4, ouvertesDunClient: 1 })).toBe(true);
  expect(isPieceGenerique("510", "AN", { clients: 1, ouvertesDunClient: 4 })).toBe(true);
  expect(isPieceGenerique("FA2025-014", "VE", { clients: 2, ouvertesDunClient: 2 })).toBe(false);
});
