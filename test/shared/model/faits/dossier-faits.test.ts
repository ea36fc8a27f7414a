import { expect, test } from "vitest";
import { ETATS_PORTE, importContenu, mandatContenu, NATURES_PIECE, noteContenu, pieceContenu, porteContenu, PORTES, transmissionContenu, VERDICTS, verdictContenu } from "#shared/model/faits/dossier-faits.ts";

const ID = "a".repeat(20);

test("une pièce est liée à son contenu par son empreinte", () => {
  const piece = { pieceId: ID, nom: "Facture.pdf", nature: "facture", empreinte: "0".repeat(64), taille: 12, mime: "application/pdf", creanceIds: [] };
  expect(pieceContenu.safeParse(piece).success).toBe(true);
  for (const faute of [{ empreinte: "x" }, { taille: -1 }, { nature: "photo" }, { creanceIds: undefined }]) expect(pieceContenu.safeParse({ ...piece, ...faute }).success, JSON.stringify(faute)).toBe(false);
});

test("une décision porte sur l’une des trois portes et dit l’un des trois états", () => {
  for (const porte of PORTES) for (const etat of ETATS_PORTE) expect(porteContenu.safeParse({ porte, etat }).success).toBe(true);
  expect(porteContenu.safeParse({ porte: "liquide", etat: "ouverte" }).success).toBe(false);
  for (const verdict of VERDICTS) expect(verdictContenu.safeParse({ verdict }).success).toBe(true);
});

test("un mandat a une mission, une transmission un bordereau numéroté à partir de 1", () => {
  expect(mandatContenu.safeParse({ mandatId: ID, mandataireId: ID, mission: "Assigner" }).success).toBe(true);
  expect(mandatContenu.safeParse({ mandatId: ID, mandataireId: ID }).success).toBe(false);
  const transmission = { transmissionId: ID, mandatId: ID, nomFichier: "a.docx", decompteArreteAu: "2026-11-21", total: 1, bordereau: [{ pieceId: ID, numero: 1 }] };
  expect(transmissionContenu.safeParse(transmission).success).toBe(true);
  expect(transmissionContenu.safeParse({ ...transmission, bordereau: [{ pieceId: ID, numero: 0 }] }).success).toBe(false);
});

test("une note dit si elle peut sortir du service", () => {
  expect(noteContenu.safeParse({ texte: "a", portee: "interne" }).success).toBe(true);
  expect(noteContenu.safeParse({ texte: "a" }).success).toBe(false);
});

test("un import compte ce qu’il a lu", () => {
  const lu = { nomFichier: "fec.txt", empreinte: "0".repeat(64), format: "FEC", lignes: 10, anomalies: 0, dossiers: 1, creances: 2, total: 300 };
  expect(importContenu.safeParse(lu).success).toBe(true);
  expect(importContenu.safeParse({ ...lu, lignes: -1 }).success).toBe(false);
  expect(new Set(NATURES_PIECE).size).toBe(NATURES_PIECE.length);
});
