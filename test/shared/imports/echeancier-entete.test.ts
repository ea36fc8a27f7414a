import { expect, test } from "vitest";
import { createCleEntete, findEnteteEcheancier } from "#shared/imports/echeancier-entete.ts";

test.each<readonly [string, Readonly<Record<string, number>>]>([
  ["Code client;Intitulé;N° pièce;Date pièce;Échéance;Libellé;Débit;Crédit;Solde", { code: 0, nom: 1, piece: 2, date: 3, echeance: 4, libelle: 5, debit: 6, credit: 7, solde: 8 }],
  ["customer_id,customer_name,invoice_number,issue_date,due_date,total,remaining", { code: 0, nom: 1, piece: 2, date: 3, echeance: 4, montant: 5, solde: 6 }],
  ["Compte;Raison sociale;SIREN;Référence;Date d'échéance;Montant TTC;Reste à payer", { code: 0, nom: 1, siren: 2, piece: 3, echeance: 4, montant: 5, solde: 6 }],
  ["Client|Facture|Date facture|Due date|Montant restant dû", { nom: 0, piece: 1, date: 2, echeance: 3, solde: 4 }],
])("%s", (ligne, rangs) => {
  expect(findEnteteEcheancier(ligne)?.rangs).toEqual(rangs);
});

test.each([
  ["a bank's table", "Date opération;Libellé;Débit;Crédit;Devise;Référence"], ["a list of entries", "Journal;Référence;Date;Compte;Tiers;Libellé;Débit;Crédit"], ["a sales export", "Ligne;Date;Journal;Compte;Nom Tiers;Pièce;Montant;Sens"], ["a list of entries, journal last", "Date;Compte;Tiers;Pièce;Montant;Journal"], ["three columns", "Client;Facture;Solde"], ["prose", "Bonjour; voici; le; fichier"],
])("%s is no open-items list", (_, ligne) => {
  expect(findEnteteEcheancier(ligne)).toBeUndefined();
});

test("buckets make an aged balance", () => {
  expect(findEnteteEcheancier("Compte;Nom du client;Solde;Non échu;1 à 30 jours;31 à 60 jours;61 à 90 jours;Plus de 90 jours")).toMatchObject({ nature: "tranches", tranches: [3, 4, 5, 6, 7] });
  expect(findEnteteEcheancier("Client;Total;Not due;0-30;31-60;61-90;> 90")).toMatchObject({ nature: "tranches", tranches: [2, 3, 4, 5, 6] });
});

test("titles come first, the header is the line that names enough columns", () => {
  expect(findEnteteEcheancier("ÉCHÉANCIER CLIENTS;;;;\n\nClient;Facture;Échéance;Solde")?.ligne).toBe(3);
});

test("designated columns must all be there", () => {
  expect(findEnteteEcheancier("a;b\nQui;Combien", { correspondances: { nom: "Qui", solde: "Combien" } })).toMatchObject({ ligne: 2, rangs: { nom: 0, solde: 1 } });
  expect(findEnteteEcheancier("Qui;Combien", { correspondances: { nom: "Qui", solde: "Absent" } })).toBeUndefined();
  expect(findEnteteEcheancier("Qui;Combien", { correspondances: {} })).toBeUndefined();
});

test("what was said once of a header is remembered, whatever its accents and its case, and wins over the usual words", () => {
  const memoire = [{ cle: createCleEntete(["Qui", "N° reçu", "Combien"]), colonnes: { nom: "Qui", piece: "N° reçu", solde: "Combien" } }];
  expect(findEnteteEcheancier("Liste\nQUI;N° RECU;combien :", { memoire })).toMatchObject({ ligne: 2, rangs: { nom: 0, piece: 1, solde: 2 } });
  expect(findEnteteEcheancier("Qui;Autre;Combien", { memoire })).toBeUndefined();
  const corrige = [{ cle: createCleEntete(["Client", "Facture", "Échéance", "Solde", "Net"]), colonnes: { nom: "Client", piece: "Facture", echeance: "Échéance", solde: "Net" } }];
  expect(findEnteteEcheancier("Client;Facture;Échéance;Solde;Net", { memoire: corrige })?.rangs.solde).toBe(4);
});
