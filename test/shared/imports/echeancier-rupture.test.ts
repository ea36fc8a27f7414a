import { expect, test } from "vitest";
import { findEnteteEcheancier } from "#shared/imports/echeancier-entete.ts";
import { isBasDePage, isEnteteRepete, parseRupture } from "#shared/imports/echeancier-rupture.ts";
import { readListe } from "../../support/fec-builder.ts";

const entete = findEnteteEcheancier("Date;Pièce;Libellé;Échéance;Débit;Crédit")!;
const rangee = (texte: string) => ({ ligne: 3, cellules: texte.split(";") });

test.each([
  ["411DUPONT DUPONT SA;;;;;", { code: "411DUPONT", nom: "DUPONT SA" }],
  ["Compte : 411DUPONT;DUPONT SA;;;;", { code: "411DUPONT", nom: "DUPONT SA" }],
  ["Client C0012 - GARAGE DE L’ÉTOILE;;;;;", { code: "C0012", nom: "GARAGE DE L’ÉTOILE" }],
  ["HÔTEL DU CŒUR;;;;;", { code: "HÔTEL DU CŒUR" }],
])("%s names the customer of the lines below", (texte, tiers) => {
  expect(parseRupture(rangee(texte), entete)).toEqual(tiers);
});

test.each(["31/01/2025;F1;Facture;02/03/2025;10,00;", ";;Solde;;10,00;", ";;;;;"])("%s names nobody", (texte) => {
  expect(parseRupture(rangee(texte), entete)).toBeUndefined();
});

test("the foot of a page is no customer, a header printed again is no item", () => {
  expect(["Édité le 31/07/2026;;;;;", "Page 2/3;;;;;", "Sage 100 Comptabilité;;;;;"].map((texte) => isBasDePage(rangee(texte)))).toEqual([true, true, true]);
  expect(isBasDePage(rangee("PAGEOT SARL;;;;;"))).toBe(false);
  expect(isEnteteRepete(rangee("DATE;PIÈCE;Libellé;Échéance;Débit;Crédit"), entete)).toBe(true);
  expect(isEnteteRepete(rangee("31/01/2025;F1;Libellé;02/03/2025;;"), entete)).toBe(false);
});

test("a list by customer: names above, items below, totals between, page after page", () => {
  const texte = [
    "Échéancier clients", "Date;Pièce;Libellé;Échéance;Débit;Crédit",
    "411DUPONT DUPONT SA", "31/01/2025;F1;Facture;02/03/2025;100,00;", "15/02/2025;A1;Avoir;;;40,00", ";;Total compte 411DUPONT;;100,00;40,00",
    "Page 1/2", "Date;Pièce;Libellé;Échéance;Débit;Crédit",
    "411MARTIN MARTIN FILS", "01/03/2025;F2;Facture;31/03/2025;50,00;", ";;Total compte 411MARTIN;;50,00;", ";;Total général;;150,00;40,00",
  ].join("\n");
  const lecture = readListe(texte);
  expect(lecture).toMatchObject({ anomalies: [], lignes: { lues: 3, ecartees: 0 }, controle: { clients: 2, totalDebit: 15000, totalCredit: 4000 } });
  expect(lecture.comptes.map(({ code, nom, solde }) => [code, nom, solde])).toEqual([["411DUPONT", "DUPONT SA", 6000], ["411MARTIN", "MARTIN FILS", 5000]]);
});

test("a line that names a customer and under which nothing is read is told, never dropped", () => {
  const lecture = readListe("Code;Client;Facture;Échéance;Solde\nC1;FICTIF;;;\nC2;AUTRE;F2;31/01/2025;10,00\n");
  expect(lecture).toMatchObject({ lignes: { lues: 1, ecartees: 1 }, anomalies: [{ ligne: 2, isEcartee: true }] });
});
