import { expect, test } from "vitest";
import { splitLettrage } from "#shared/imports/fec-lettrage.ts";
import { addJournal, createReleveFec, type LigneFec } from "#shared/imports/fec-releve.ts";

const journal = addJournal(createReleveFec(), "VE", "Ventes");
const ligne = (montant: number, lettre: string, compte = "411000"): LigneFec => ({ ligne: 1, journal, numero: "1", compte, piece: "F", libelle: "", lettre, date: 20250101, datePiece: 20250101, montant });
const split = (lignes: LigneFec[], isXml = false) => splitLettrage({ code: "C1", nom: "", lignes, avances: [] }, isXml);

test("un groupe équilibré est soldé, les autres restent pour leur solde", () => {
  const lettrage = split([ligne(100, "A"), ligne(-100, "A"), ligne(100, "a"), ligne(-30, "a"), ligne(50, "")]);
  expect(lettrage).toMatchObject({ groupes: 2, groupesOuverts: 1, soldeGroupesOuverts: 70, lignesLettrees: 4, solde: 120 });
  expect(lettrage.ouvertes.map((ouverte) => ouverte.ligne.montant)).toEqual([100, -30, 50]);
});

test("le même code sur deux comptes fait deux groupes", () => {
  expect(split([ligne(100, "A"), ligne(-100, "A", "416000")])).toMatchObject({ groupes: 2, groupesOuverts: 2, groupesUneLigne: 2 });
});

test("un débit lettré sans crédit attend un règlement d’un autre exercice, sauf en XML où la lettre couvre l’écriture", () => {
  expect(split([ligne(100, "A")]).ouvertes[0]?.isHorsFichier).toBe(true);
  expect(split([ligne(100, "A")], true).ouvertes[0]?.isHorsFichier).toBe(false);
  expect(split([ligne(100, "A"), ligne(-10, "A")]).ouvertes[0]?.isHorsFichier).toBe(false);
});
