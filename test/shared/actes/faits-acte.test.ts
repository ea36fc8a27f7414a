import { expect, test } from "vitest";
import { createFaitsActe } from "#shared/actes/faits-acte.ts";
import { MISE_EN_DEMEURE_PROFESSIONNEL } from "#shared/actes/modeles/mise-en-demeure-professionnel.ts";
import { findProchaineEtape } from "#shared/suivi/prochaine-etape.ts";
import { BAREMES } from "../../support/baremes.ts";
import { createFaitsInventes } from "../../support/dossier-invente.ts";

test("the facts of an act hold the dossier, the packs, the answers and the act itself", () => {
  const { dossier, creancier, debiteur, decompte, portes, prescriptions, aujourdhui, utilisateur } = createFaitsInventes();
  const vue = { dossier, creancier, debiteur, decompte, portes, prescriptions, titres: [], obliges: [], delais: { poursuites: [], delais: [], questions: [] }, faits: [], etape: "amiable" as const, chronologie: [], prochaineEtape: findProchaineEtape(dossier, portes, []), changements: [], visa: { kind: "sans-objet" as const } };
  const faits = createFaitsActe(vue, MISE_EN_DEMEURE_PROFESSIONNEL, { mandataire: undefined, mandat: undefined, aujourdhui, utilisateur, baremes: BAREMES, territoire: "metropole", reponses: { "contrat.libelle": "le contrat du 12 mars 2025" } });
  expect(faits.dossier).toBe(dossier);
  expect(faits.acte).toBe(MISE_EN_DEMEURE_PROFESSIONNEL);
  expect(faits.baremes).toBe(BAREMES);
  expect(faits.reponses).toEqual({ "contrat.libelle": "le contrat du 12 mars 2025" });
  expect(faits.chronologie.length).toBeGreaterThan(0);
});
