import { expect, test } from "vitest";
import { DECOMPTE } from "#shared/actes/modeles/decompte.ts";
import { listEcartsMontants, listMontantsConnus, listMontantsSaisis } from "#shared/actes/verifications/montants.ts";
import { createFaitsActeInventes } from "../../../support/dossiers-actes.ts";

const faits = createFaitsActeInventes(DECOMPTE, "professionnel, trois factures");

test("un montant du décompte passe, un autre est nommé", () => {
  expect(listEcartsMontants("dû : 42\u202F039,01\u00A0€, dont 5 867,39 €", faits, [])).toEqual([]);
  expect(listEcartsMontants("dû : 42 039,02 €", faits, [])).toEqual(["42 039,02\u00A0€ est imprimé et n’est ni au décompte, ni au dossier"]);
});

test("ce qu’une personne a écrit au dossier ou répondu est à elle", () => {
  expect(listEcartsMontants("une remise de 1 500,00 €", { ...faits, reponses: { "protocole.remise": "1 500,00" } }, [])).toEqual([]);
});

test("un total que ses lignes ne font pas est nommé", () => {
  if (faits.decompte.kind !== "calcule") throw new Error("décompte attendu");
  const faux = { ...faits, decompte: { ...faits.decompte, valeur: { ...faits.decompte.valeur, principalRestant: faits.decompte.valeur.total } } };
  expect(listEcartsMontants("", faux, [])[0]).toContain("le principal est de");
});

test("les montants du dossier et de chaque période sont connus", () => {
  expect(listMontantsConnus(faits)).toContain(500_000);
  expect(listMontantsConnus({ ...faits, decompte: { kind: "incomplet", manquants: ["x"] } })).toContain(1_234_560);
});

test("un montant répondu est redit à côté du décompte", () => {
  expect(listMontantsSaisis({ ...faits, reponses: { "frais.greffe": "33,47", "contrat.libelle": "le contrat" } })).toEqual(["frais de greffe demandés\u00A0: 33,47\u00A0€"]);
});
