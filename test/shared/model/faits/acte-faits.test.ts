import { expect, test } from "vitest";
import { acteContenu } from "#shared/model/faits/acte-faits.ts";

const acte = {
  acteId: "a".repeat(20), modele: "mise-en-demeure-professionnel", titre: "Mise en demeure de payer", nomFichier: "x.docx", empreinte: "0".repeat(64), decompteArreteAu: "2026-11-21", total: 4_203_901,
  reponses: { "contrat.libelle": "le contrat" }, derogations: [{ verification: "refus/2", objet: "vérifié il y a neuf jours", par: "Claire Aubry", motif: "extrait reçu ce matin" }], bordereau: [{ pieceId: "p".repeat(20), numero: 1 }],
};

test("an act keeps its figures, its answers and its waivers", () => {
  expect(acteContenu.parse(acte)).toEqual(acte);
});

test("a waiver has an author and a reason", () => {
  expect(acteContenu.safeParse({ ...acte, derogations: [{ verification: "refus/2", objet: "x", par: "", motif: "m" }] }).success).toBe(false);
  expect(acteContenu.safeParse({ ...acte, derogations: [{ verification: "refus/2", objet: "x", par: "p" }] }).success).toBe(false);
});
