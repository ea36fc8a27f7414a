import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { applyChamps, createChamp, createValeurLibre, isChampLibre, listConflitsChamps } from "#shared/suivi/champs.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { appendLot, DOSSIER, factsOf, facture, id, ouverture } from "../../support/dossier-builder.ts";

const faits = factsOf(ouverture(), facture("a", "10,00"));
const saisie = { sujet: DOSSIER, dateFait: jour("2026-11-21") };

test("un champ du dossier ne se confond pas avec le même champ d’un de ses objets", () => {
  const suite = appendLot(faits, createChamp(faits, { ...saisie, champ: "numero", valeur: "X" }), createChamp(faits, { ...saisie, objetId: id("a"), champ: "numero", valeur: "Y" }));
  expect(applyChamps({ numero: "0" }, undefined, suite, suite)).toEqual({ numero: "X" });
  expect(applyChamps({ numero: "0" }, id("a"), suite, suite)).toEqual({ numero: "Y" });
  expect(listConflitsChamps(suite)).toEqual([]);
});

test("vider un champ le rend inconnu", () => {
  const suite = appendLot(faits, createChamp(faits, { ...saisie, champ: "resume", valeur: undefined }));
  expect(applyChamps({ resume: "ancien" }, undefined, suite, suite)).toEqual({ resume: undefined });
});

test("un champ de la société garde son nom du jour où il fut écrit, et se vide", () => {
  const agence = { libreId: id("g"), nom: "Agence", kind: "texte" } as const;
  const budget = { libreId: id("h"), nom: "Provision", kind: "montant" } as const;
  const suite = appendLot(faits, createValeurLibre(faits, DOSSIER, agence, "Lyon", saisie.dateFait), createValeurLibre(faits, DOSSIER, budget, 12_000, saisie.dateFait));
  expect(projectDossier(suite)?.libres).toEqual({ [id("g")]: "Lyon", [id("h")]: 12_000 });
  const videe = appendLot(suite, createValeurLibre(suite, DOSSIER, agence, undefined, saisie.dateFait));
  expect(projectDossier(videe)?.libres).toEqual({ [id("h")]: 12_000 });
  expect(suite.flatMap((fait) => (fait.type === "champ" ? [fait.contenu.intitule, isChampLibre(fait.contenu.champ)] : []))).toEqual(["Agence", true, "Provision", true]);
});
