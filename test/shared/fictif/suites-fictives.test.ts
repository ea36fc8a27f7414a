import { expect, test } from "vitest";
import { createDossierFictif } from "#shared/fictif/portefeuille-fictif.ts";
import { createPlume } from "#shared/fictif/plume.ts";
import { findAuteurFictif, isSecondDossier, writeDemandePersonne, writeParticularites, writePromesse } from "#shared/fictif/suites-fictives.ts";
import { toFait } from "#shared/fictif/transmission-fictive.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { findLimite } from "#shared/suivi/rgpd/demandes.ts";
import { AUJOURDHUI, BAREMES } from "../../support/scenarios-fictifs.ts";

function createPlumeDe(rang: number) {
  return createPlume({ rang, aujourdhui: AUJOURDHUI, nature: "commercial", baremes: BAREMES });
}

test("a promise is awaited, broken or kept, by turns", () => {
  const suites = [0, 1, 2].map((rang) => {
    const plume = createPlumeDe(rang);
    writePromesse(plume, plume.facture(100));
    const promesse = plume.faits.find((fait) => fait.type === "promesse");
    return [promesse?.type === "promesse" && promesse.contenu.pourLe > AUJOURDHUI, plume.faits.some(({ type }) => type === "reglement")];
  });
  expect(suites).toEqual([[true, false], [false, false], [false, true]]);
});

test("few debtors share an account, moved or have two dossiers; each dossier has its author", () => {
  const types = (rang: number) => {
    const plume = createPlumeDe(rang);
    writeParticularites(plume);
    return plume.faits.map(({ type }) => type);
  };
  expect([11, 12, 13, 17].map(types)).toEqual([[], ["iban"], ["iban"], ["champ"]]);
  expect([30, 31, 32].map(isSecondDossier)).toEqual([false, true, false]);
  expect(new Set([0, 1, 2, 3].map(findAuteurFictif)).size).toBe(3);
});

test("three persons asked something of their data: one waits, one was answered, one waits past the month (RGPD, art. 12)", () => {
  const demandes = Array.from({ length: 300 }, (_vide, rang) => createDossierFictif(rang, AUJOURDHUI, BAREMES)).flatMap(({ plume }) => {
    const debiteur = projectDebiteur(plume.faits.filter(({ sujet }) => sujet === plume.debiteur).map(toFait));
    return (debiteur?.demandes ?? []).map(({ nature, dateFait, reponduLe }) => [debiteur?.qualite, nature, reponduLe !== undefined, (findLimite(BAREMES, dateFait) ?? AUJOURDHUI) < AUJOURDHUI]);
  });
  expect(demandes).toEqual([["consommateur", "acces", false, false], ["consommateur", "rectification", true, true], ["consommateur", "effacement", false, true]]);
  const autre = createPlumeDe(10);
  writeDemandePersonne(autre);
  expect(autre.faits).toEqual([]);
});
