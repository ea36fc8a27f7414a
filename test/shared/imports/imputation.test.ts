import { expect, test } from "vitest";
import { type Credit, type Dette, type LigneTiers, settleParPiece, settleParSolde } from "#shared/imports/imputation.ts";
import { jour } from "#shared/kernel/jour.ts";
import { ligneTiers } from "../../support/import-builder.ts";

const dette = (ligne: LigneTiers): Dette => ({ ligne, reste: ligne.montant, imputations: [] });
const credit = (ligne: LigneTiers): Credit => ({ ligne, cle: "k", reste: -ligne.montant });

test("un règlement solde d’abord la facture dont il porte le numéro, même plus récente", () => {
  const dettes = [dette(ligneTiers({ montant: 100 })), dette(ligneTiers({ montant: 100, piece: "FA-2" }))];
  settleParPiece(dettes, [credit(ligneTiers({ montant: -60, piece: "FA-2" }))]);
  expect(dettes.map(({ reste }) => reste)).toEqual([100, 40]);
});

test("dans un groupe de lettrage, le reste va à la plus ancienne facture du groupe, jamais à une autre", () => {
  const dettes = [dette(ligneTiers({ montant: 100, piece: "FA-0" })), dette(ligneTiers({ montant: 100, groupe: "g" })), dette(ligneTiers({ montant: 50, piece: "FA-2", groupe: "g" }))];
  settleParPiece(dettes, [credit(ligneTiers({ montant: -120, piece: "CHQ 12", groupe: "g" }))]);
  expect(dettes.map(({ reste, imputations }) => [reste, imputations.map(({ motif }) => motif).join()])).toEqual([[100, ""], [0, "lettrage"], [30, "lettrage"]]);
});

test("une pièce générique ne rapproche pas deux lignes", () => {
  const dettes = [dette(ligneTiers({ montant: 100, piece: "x", isGenerique: true }))];
  settleParPiece(dettes, [credit(ligneTiers({ montant: -100, piece: "x", isGenerique: true }))]);
  expect(dettes[0]?.reste).toBe(100);
});

test("à défaut, la facture du même montant quand elle est seule, puis la plus ancienne (C. civ., art. 1342-10)", () => {
  const dettes = [dette(ligneTiers({ montant: 100 })), dette(ligneTiers({ montant: 70, piece: "FA-2" }))];
  settleParSolde(dettes, [credit(ligneTiers({ montant: -70, piece: "VIR" })), credit(ligneTiers({ montant: -30, piece: "VIR" }))]);
  expect(dettes.map(({ reste, imputations }) => [reste, imputations.map(({ motif }) => motif).join()])).toEqual([[70, "anciennete"], [0, "montant"]]);
});

test("deux factures du même montant : rien ne désigne l’une plutôt que l’autre, la plus ancienne l’emporte", () => {
  const dettes = [dette(ligneTiers({ montant: 100 })), dette(ligneTiers({ montant: 100, piece: "FA-2" }))];
  settleParSolde(dettes, [credit(ligneTiers({ montant: -100, piece: "VIR" }))]);
  expect(dettes.map(({ imputations }) => imputations[0]?.motif)).toEqual(["anciennete", undefined]);
});

test("un règlement antérieur à la facture du même montant n’est pas le sien par son seul montant", () => {
  const dettes = [dette(ligneTiers({ montant: 100, dateFacture: jour("2025-06-01") }))];
  settleParSolde(dettes, [credit(ligneTiers({ montant: -100, piece: "VIR", date: jour("2025-01-01") }))]);
  expect(dettes[0]?.imputations[0]?.motif).toBe("anciennete");
});

test.each([["Avoir sur FA2025-014 BOULANGERIE", "FA2025-014"], ["Virement FA 220396", "FA  220396"], ["avoir fa2025014", "FA2025-014"]])("« %s » nomme la facture %s", (libelle, piece) => {
  const dettes = [dette(ligneTiers({ montant: 100, piece: "FA-0" })), dette(ligneTiers({ montant: 100, piece }))];
  settleParSolde(dettes, [credit(ligneTiers({ montant: -10, piece: "AV-1", libelle }))]);
  expect(dettes[1]?.imputations.map(({ motif }) => motif)).toEqual(["mention"]);
});
