import { expect, test } from "vitest";
import { createAppris, createOptionsDesignees, describeDesignation, guessDesignation, guessNature, listChamps, listManques } from "#shared/imports/designation.ts";

const NOMS = ["Quand", "Libellé", "Débit", "Crédit"];

test("a first guess keeps what the header says, and tells what is missing", () => {
  const designation = guessDesignation("releve", NOMS, 1);
  expect(designation).toMatchObject({ convention: "debit-credit", colonnes: { libelle: "Libellé", debit: "Débit", credit: "Crédit" } });
  expect(listManques(designation, NOMS)).toEqual(["la date"]);
  expect(listManques({ ...designation, colonnes: { ...designation.colonnes, date: "Quand" } }, NOMS)).toEqual([]);
  expect(guessDesignation("releve", NOMS, 0).colonnes).toEqual({});
});

test("each convention asks for its own columns", () => {
  const nue = { nature: "releve", ligneEntete: 1, colonnes: { date: "a", libelle: "b", montant: "c" } } as const;
  expect(listManques({ ...nue, convention: "montant" }, [])).toEqual([]);
  expect(listManques({ ...nue, convention: "montant-sens" }, [])).toEqual(["le sens"]);
  expect(listManques({ ...nue, convention: "debit-credit" }, [])).toEqual(["le débit ou le crédit"]);
  expect(listChamps("releve", "montant")).not.toContain("debit");
  expect(listChamps("factures", "montant")).toContain("debit");
});

test("an invoice list wants a customer, an invoice, a day and an amount; an aged balance only its customer", () => {
  expect(listManques({ nature: "factures", ligneEntete: 1, convention: "montant", colonnes: {} }, ["a"])).toHaveLength(4);
  expect(listManques({ nature: "factures", ligneEntete: 1, convention: "montant", colonnes: { nom: "Client" } }, ["Client", "1 à 30 jours", "31 à 60 jours", "> 60 jours"])).toEqual([]);
});

test("what the reader is told, and what is remembered", () => {
  const releve = { nature: "releve", ligneEntete: 3, convention: "montant", colonnes: { date: "Quand" }, ordre: "mois-jour", isInverse: true } as const;
  expect(createOptionsDesignees(releve)).toEqual({ releve: { colonnes: { date: "Quand" }, ordre: "mois-jour", isInverse: true }, ligneEntete: 3 });
  expect(createAppris(releve, ["Quand", "Combien"])).toEqual({ cle: "quand|combien", colonnes: { date: "Quand" }, releve: { ordre: "mois-jour", isInverse: true } });
  expect(createAppris({ ...releve, ligneEntete: 0 }, ["Colonne 1"])).toBeUndefined();
  expect(createOptionsDesignees({ ...releve, nature: "factures", ordre: undefined })).toEqual({ correspondances: { date: "Quand" } });
  expect(createOptionsDesignees({ ...releve, nature: "factures", colonnes: { date: "#1" } })).toMatchObject({ ligneEntete: 3 });
});

test("what was read of a bank’s table is what a person would have said; its words tell it from a list of invoices", () => {
  expect(describeDesignation({ ligneEntete: 1, noms: NOMS, colonnes: { date: "Quand", montant: "M", sens: "S" } })).toMatchObject({ convention: "montant-sens" });
  const extrait = (entete: string) => ({ ligneEntete: 1, rangees: [{ ligne: 1, cellules: entete.split(";") }] });
  expect(["Jour;Opération;Combien", "Raison sociale;N° facture;Solde", "Quand;Quoi;Combien"].map((entete) => guessNature(extrait(entete)))).toEqual(["releve", "factures", "factures"]);
});
