import { expect, test } from "vitest";
import { MISE_EN_DEMEURE_PROFESSIONNEL } from "#shared/actes/modeles/mise-en-demeure-professionnel.ts";
import { MODELES } from "#shared/actes/modeles/catalogue.ts";
import { REQUETE_SAISIE_CONSERVATOIRE } from "#shared/actes/modeles/requete-saisie-conservatoire.ts";
import { listQuestions } from "#shared/actes/questions.ts";
import { findChamp } from "#shared/actes/vocabulaire/vocabulaire.ts";

test("an act asks what it prints and what its passages turn on, each once, in the order of its text", () => {
  const questions = listQuestions(MISE_EN_DEMEURE_PROFESSIONNEL);
  expect(questions.slice(0, 3)).toEqual(["dossier.referenceDestinataire", "acte.mode", "acte.numeroRecommande"]);
  expect(questions).toEqual(expect.arrayContaining(["contrat.libelle", "miseEnDemeure.delaiJours", "contrat.decheanceSource", "signataire.qualite"]));
  expect(new Set(questions).size).toBe(questions.length);
});

test("what a refusal reads, a list and the answer behind a derived field are asked too", () => {
  const questions = listQuestions(REQUETE_SAISIE_CONSERVATOIRE);
  expect(questions).toEqual(expect.arrayContaining(["circonstances", "conservatoire.nature", "conservatoire.engagement", "juridiction.intitule"]));
  expect(questions).not.toContain("juridiction.destinataire");
});

test("every question of the library can be asked", () => {
  for (const modele of MODELES) for (const nom of listQuestions(modele)) expect(findChamp(nom)?.demande, nom).toBeDefined();
});
