import { expect, test } from "vitest";
import { modeleContenu, papierContenu } from "#shared/model/faits/modele-faits.ts";
import { id } from "../../../support/dossier-builder.ts";

const EMPREINTE = "a".repeat(64);

test("un papier à en-tête est un fichier du coffre, par son empreinte", () => {
  expect(papierContenu.safeParse({ empreinte: EMPREINTE, nomFichier: "papier.docx" }).success).toBe(true);
  expect(papierContenu.safeParse({ empreinte: "abc", nomFichier: "papier.docx" }).success).toBe(false);
});

test("un modèle dit sa nature, son destinataire et, s’il y a lieu, l’acte dont il suit les contrôles", () => {
  const modele = { modeleId: id("m"), titre: "Notre relance", empreinte: EMPREINTE, nomFichier: "relance.docx", nature: "lettre", destinataire: "debiteur", socle: "relance-derniere-chance" };
  expect(modeleContenu.safeParse(modele).success).toBe(true);
  expect(modeleContenu.safeParse({ ...modele, socle: undefined }).success).toBe(true);
  expect(modeleContenu.safeParse({ ...modele, nature: "fax" }).success).toBe(false);
});
