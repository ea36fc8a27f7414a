import { expect, test } from "vitest";
import { adoptionContenu, demarcheContenu, usageContenu } from "#shared/model/faits/usage-faits.ts";

const ID = "a".repeat(20);
const USAGE = {
  kind: "injonction-de-payer", titre: "IP de la maison", noms: [{ evenement: "ordonnance_injonction", nom: "Ordonnance reçue" }],
  demarches: [{ demarcheUsageId: ID, nom: "Relancer l’étude", depuis: "ordonnance_injonction", delai: { nombre: 15, unite: "jours" }, jusqua: "signification_injonction" }],
  delais: [{ parametreId: "delais/injonction-signification", delai: { nombre: 1, unite: "mois" }, preavis: 10, responsable: "Claire Aubry" }],
  documents: [{ evenement: "ordonnance_injonction", acte: "decompte" }],
};

test("a copy keeps its words, its steps and its own days; a length of another unit is refused", () => {
  expect(usageContenu.parse(USAGE)).toEqual(USAGE);
  expect(usageContenu.safeParse({ ...USAGE, kind: "procedure-inventee" }).success).toBe(false);
  expect(usageContenu.safeParse({ ...USAGE, delais: [{ parametreId: "x", delai: { nombre: 1, unite: "annees" } }] }).success).toBe(false);
});

test("a procedure follows a version with its words, or the law alone", () => {
  expect(adoptionContenu.safeParse({ poursuiteId: ID, version: 2, usage: USAGE }).success).toBe(true);
  expect(adoptionContenu.safeParse({ poursuiteId: ID, version: 2 }).success).toBe(true);
  expect(adoptionContenu.safeParse({ poursuiteId: ID, version: 0 }).success).toBe(false);
});

test("a step that was done names the event that called for it", () => {
  expect(demarcheContenu.safeParse({ demarcheId: ID, poursuiteId: ID, demarcheUsageId: ID, causeId: ID, nom: "Relancer l’étude" }).success).toBe(true);
  expect(demarcheContenu.safeParse({ demarcheId: ID, poursuiteId: ID, demarcheUsageId: ID, nom: "Relancer l’étude" }).success).toBe(false);
});
