// Each procedure from its first act to its end: every delay that it starts, checked against the note of law.
import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { findParametre } from "#shared/regles/baremes.ts";
import { checkJalon } from "#shared/suivi/controle-jalon.ts";
import { computeDelaisDossier } from "#shared/suivi/delais-dossier.ts";
import { PROCEDURES } from "#shared/suivi/procedures/catalogue.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { BAREMES } from "../../support/baremes.ts";
import { factsOf, ouverture } from "../../support/dossier-builder.ts";
import { createBrouillons, SCENARIOS, type ScenarioProcedure } from "./delais-dossier.cas.ts";

function readDossier(scenario: ScenarioProcedure) {
  const dossier = projectDossier(factsOf(ouverture(), ...createBrouillons(scenario)));
  if (dossier === undefined) throw new Error("dossier absent");
  return dossier;
}

const delaisDe = (scenario: ScenarioProcedure) => {
  const { poursuites, delais } = computeDelaisDossier(readDossier(scenario), jour(scenario.au), BAREMES);
  const [suivie] = poursuites;
  return { etat: suivie?.etat, delais: delais.filter(({ poursuiteId }) => poursuiteId === suivie?.poursuite.poursuiteId) };
};

describe.each(SCENARIOS)("$nom", (scenario) => {
  test("chaque délai tombe le jour que donne son texte, et dit ce qu’il est devenu", () => {
    const { etat, delais } = delaisDe(scenario);
    expect(etat).toBe(scenario.etat);
    expect(delais.map(({ maillon, jour: le }) => [maillon.parametreId, le, maillon.etat.kind])).toEqual(scenario.delais.map(([id, le, devenu]) => [id, le, devenu]));
  });

  test("chaque étape est permise là où elle vient", () => {
    const dossier = readDossier(scenario);
    const refus = dossier.jalons.flatMap(({ faitId: _faitId, par: _par, instant: _instant, ...saisie }) => checkJalon(saisie, dossier, { aujourdhui: jour(scenario.au), baremes: BAREMES, territoire: "metropole" }).refus);
    expect(refus).toEqual([]);
  });
});

describe("les deux régimes de l’injonction, côte à côte (CPC, art. 1411, décret 2026-96)", () => {
  test.each([["2026-08-31", "2027-03-01"], ["2026-09-01", "2026-12-01"]])("ordonnance du %s\u00A0: signifier au plus tard le %s", (rendue, limite) => {
    const { delais } = delaisDe({ nom: "", kind: "injonction-de-payer", nature: "commerciale", au: "2026-09-02", etat: "", delais: [], etapes: [["requete_injonction", "2026-07-06"], ["ordonnance_injonction", rendue]] });
    const signifier = delais.find(({ maillon }) => maillon.parametreId === "delais/injonction-signification");
    expect([signifier?.jour, signifier?.etat, signifier?.maillon.sanction, signifier?.isCritique]).toEqual([limite, "a-tenir", "non-avenu", true]);
  });
});

test("aucune procédure n’est sans scénario, hors celle dont le décret n’est pas publié", () => {
  const joues = new Set(SCENARIOS.map(({ kind }) => kind));
  expect(PROCEDURES.filter(({ id }) => !joues.has(id)).map(({ id }) => id)).toEqual(["commandement-l126"]);
});

test("chaque délai attendu est un barème, avec sa source", () => {
  for (const [id, , , source] of SCENARIOS.flatMap(({ delais }) => delais)) expect([findParametre(BAREMES, id).id, source.length > 5]).toEqual([id, true]);
});
