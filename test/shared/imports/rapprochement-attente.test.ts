import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { computeRapprochement } from "#shared/imports/rapprochement-releve.ts";
import { createAttentes } from "#shared/imports/rapprochement-attente.ts";
import { createFaitsRapprochement } from "#shared/imports/rapprochement-faits.ts";
import type { FaitDeType } from "#shared/model/fait.ts";
import { createEncoursInvente, creance, mouvement, operation } from "../../support/encours-builder.ts";
import { createIds, writeLot } from "../../support/import-builder.ts";

test("a movement left for later is placed once its dossier exists, under the keys of the bank", () => {
  const createId = createIds();
  const lu = mouvement(500, { operations: [operation(500, "FA-1234", { noms: ["GARAGE FICTIF"] })] });
  const lecture = { nature: "releve", releves: [{ compte: {}, mouvements: [lu], controle: { nombre: 1, somme: "5.00" } }] } as const;
  const sans = createEncoursInvente([]);
  const premiers = createFaitsRapprochement({ propositions: computeRapprochement(lecture, sans, { createId }), decisions: new Map(), encours: sans, attentes: new Map(), au: jour("2026-01-31"), createId });
  expect(premiers.brouillons.map(({ type }) => type)).toEqual(["mouvement"]);

  const gardes = writeLot(premiers.brouillons, 1).filter((fait): fait is FaitDeType<"mouvement"> => fait.type === "mouvement");
  const { lecture: reprise, origines } = createAttentes(gardes);
  const avec = createEncoursInvente([creance("FA-1234", 500)]);
  const suite = createFaitsRapprochement({ propositions: computeRapprochement(reprise, avec, { createId }), decisions: new Map(), encours: avec, attentes: origines, au: jour("2026-02-28"), createId });
  expect(suite.brouillons).toMatchObject([
    { type: "mouvement", sujet: gardes[0]?.sujet, remplace: [gardes[0]?.id], dateFait: "2026-01-08", contenu: { cle: lu.cle, cleCommune: lu.cleCommune, decision: "affecte" } },
    { type: "reglement", dateFait: "2026-01-08", contenu: { montant: 500, creanceId: "garage/FA-1234", mouvementId: gardes[0]?.contenu.mouvementId } },
  ]);

  const rien = createFaitsRapprochement({ propositions: computeRapprochement(reprise, sans, { createId }), decisions: new Map(), encours: sans, attentes: origines, au: jour("2026-02-28"), createId });
  expect(rien.brouillons).toEqual([]);
});
