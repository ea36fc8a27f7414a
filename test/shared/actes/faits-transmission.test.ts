import { expect, test } from "vitest";
import { createFaitsTransmission } from "#shared/actes/faits-transmission.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { createFaitsInventes } from "../../support/dossier-invente.ts";

test("les faits de l’acte viennent de la fiche\u00A0; la chronologie ignore les notes", () => {
  const { dossier, creancier, debiteur, decompte, portes, prescriptions, mandat, mandataire, aujourdhui, utilisateur, chronologie } = createFaitsInventes();
  const vue: VueDossier = {
    dossier, creancier, debiteur, decompte, portes, prescriptions, titres: [], obliges: [], delais: { poursuites: [], delais: [], questions: [] }, faits: [], etape: "amiable", chronologie: [],
    prochaineEtape: { titre: "t", raison: "r", action: "mandater", balle: "b", points: [] }, changements: [], visa: { kind: "sans-objet" },
  };
  const faits = createFaitsTransmission(vue, { mandat, mandataire, aujourdhui, utilisateur, logo: undefined });
  expect(faits.chronologie).toEqual(chronologie);
  expect(JSON.stringify(faits.chronologie)).not.toContain("INTERNE");
  expect(faits.dossier).toBe(dossier);
});
