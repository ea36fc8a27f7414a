import { expect, test } from "vitest";
import { computePartContestee } from "#shared/suivi/part-contestee.ts";
import { brouillon, euros, facture, id, verdict } from "../../support/dossier-builder.ts";
import { createVue } from "../../support/vue-builder.ts";

const JOUR = "2026-11-21";
const litige = (lettre: string, contenu: { readonly montant?: string; readonly issue?: "fonde" | "non-fonde" | "retire" } = {}) =>
  brouillon("litige", JOUR, { litigeId: id(lettre), motif: "qualite", creanceId: id("a"), service: "technique", montant: contenu.montant === undefined ? undefined : euros(contenu.montant), issue: contenu.issue });
const factures = [facture("a", "1 000,00"), facture("e", "500,00")];
const contesteDe = (...suite: Parameters<typeof createVue>[0]) => computePartContestee(createVue([...factures, ...suite]))?.conteste;

test("sans litige ni verdict, rien n’est contesté", () => {
  expect(contesteDe()).toBeUndefined();
});

test("un litige vaut pour son montant, ou pour ce qui reste de sa facture", () => {
  expect(contesteDe(litige("l", { montant: "200,00" }))).toBe(20_000);
  expect(contesteDe(litige("l"))).toBe(100_000);
});

test("un litige non fondé ou retiré ne compte plus, un litige fondé compte jusqu’à son avoir", () => {
  expect(contesteDe(litige("l", { montant: "200,00", issue: "non-fonde" }))).toBeUndefined();
  expect(contesteDe(litige("l", { montant: "200,00", issue: "fonde" }))).toBe(20_000);
});

test("le verdict d’une personne l’emporte : son montant, tout quand elle dit « contestée », rien quand elle dit « sérieuse »", () => {
  const total = computePartContestee(createVue([...factures, verdict("contestee")]));
  expect(total?.incontestable).toBe(0);
  expect(total?.conteste).toBe(total?.total);
  expect(contesteDe(litige("l", { montant: "200,00" }), brouillon("verdict", JOUR, { verdict: "partielle", montantConteste: euros("300,00") }))).toBe(30_000);
  expect(contesteDe(litige("l", { montant: "200,00" }), verdict("serieuse"))).toBeUndefined();
});

test("jamais plus que ce qui est dû : le reste est ce qu’une provision peut demander (CPC, art. 835 et 873)", () => {
  const part = computePartContestee(createVue([...factures, litige("l", { montant: "90 000,00" })]));
  expect(part?.conteste).toBe(part?.total);
});
