import { expect, test } from "vitest";
import { findNatureJournal, isJournalNouveau } from "#shared/imports/fec-journal.ts";
import { addJournal, addMouvement, createReleveFec } from "#shared/imports/fec-releve.ts";

const journal = (code: string, classes: readonly number[] = []) => {
  const releve = createReleveFec();
  const cree = addJournal(releve, code, "");
  classes.forEach((classe, ligne) => addMouvement(releve, { ligne, journal: cree, numero: "1", classe, debit: 1, credit: 0, date: 20250101 }));
  return cree;
};

test.each([["AN", "A nouveaux", "nouveau"], ["2", "BILAN DEBUT", "nouveau"], ["VE", "", "ventes"], ["70", "Facturation", "ventes"], ["BQ", "Banque populaire", "tresorerie"], ["OD", "Opérations diverses", "autre"]])("%s %s : %s", (code, libelle, nature) => {
  expect(findNatureJournal(journal(code), libelle)).toBe(nature);
});

test("à défaut de nom, les comptes mouvementés le disent", () => {
  expect(findNatureJournal(journal("J1", [411, 707, 445]), "Journal 1")).toBe("ventes");
  expect(findNatureJournal(journal("J2", [512, 411]), "Journal 2")).toBe("tresorerie");
  expect(findNatureJournal(journal("J3", [601, 401]), "Journal 3")).toBe("autre");
});

test("les journaux d’à-nouveaux", () => {
  expect(["AN", "ANO", "RAN", "AD ", "VE"].map((code) => isJournalNouveau(code, ""))).toEqual([true, true, true, true, false]);
});
