import { expect, test } from "vitest";
import { createDossierFictif, createPortefeuilleFictif, SCENARIOS } from "#shared/fictif/portefeuille-fictif.ts";
import { jour } from "#shared/kernel/jour.ts";
import { NATURES_CREANCE } from "#shared/model/faits/creance-faits.ts";
import { registre } from "#shared/model/faits/registre.ts";
import { AUJOURDHUI, BAREMES } from "../../support/scenarios-fictifs.ts";

test("each fact has the shape that the vault accepts, and none but a hearing is later than today", () => {
  const { lots } = createPortefeuilleFictif(AUJOURDHUI, 300, BAREMES);
  for (const { type, contenu, dateFait } of lots.flat()) {
    expect(registre[type].safeParse(contenu).error).toBeUndefined();
    if (type !== "audience") expect(dateFait <= AUJOURDHUI).toBe(true);
  }
});

test("three hundred dossiers hold every scenario and every nature of claim, each debtor under its own name", () => {
  const dossiers = Array.from({ length: 300 }, (_vide, rang) => createDossierFictif(rang, AUJOURDHUI, BAREMES));
  expect(new Set(dossiers.map(({ scenario }) => scenario.titre))).toEqual(new Set(SCENARIOS.map(({ titre }) => titre)));
  const natures = dossiers.flatMap(({ plume }) => plume.faits.flatMap((fait) => (fait.type === "creance" ? [fait.contenu.nature] : [])));
  expect([...NATURES_CREANCE].filter((nature) => !natures.includes(nature))).toEqual([]);
  const noms = dossiers.flatMap(({ plume }) => plume.faits.flatMap((fait) => (fait.type === "debiteur" ? [fait.contenu.nom] : [])));
  expect(new Set(noms).size).toBe(300);
});

test("the same day gives the same portfolio, another day another one", () => {
  const first = createPortefeuilleFictif(AUJOURDHUI, 40, BAREMES);
  expect(createPortefeuilleFictif(AUJOURDHUI, 40, BAREMES)).toEqual(first);
  expect(createPortefeuilleFictif(jour("2026-12-01"), 40, BAREMES)).not.toEqual(first);
});
