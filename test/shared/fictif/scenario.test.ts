import { expect, test } from "vitest";
import { createPlume } from "#shared/fictif/plume.ts";
import { writeDossierQualifie, writePreuves } from "#shared/fictif/scenario.ts";
import { AUJOURDHUI, BAREMES } from "../../support/scenarios-fictifs.ts";

test("an order comes before its delivery, a delivery before its invoice", () => {
  const plume = createPlume({ rang: 1, aujourdhui: AUJOURDHUI, nature: "commercial", baremes: BAREMES });
  writePreuves(plume, [plume.facture(100)]);
  const pieces = plume.faits.flatMap((fait) => (fait.type === "piece" ? [[fait.contenu.nature, fait.dateFait] as const] : []));
  expect(pieces.map(([nature]) => nature)).toEqual(["bon-de-commande", "bon-de-livraison", "facture"]);
  expect(pieces.map(([, date]) => date)).toEqual(pieces.map(([, date]) => date).toSorted());
});

test("a qualified dossier has its three decisions and its verdict", () => {
  const plume = createPlume({ rang: 1, aujourdhui: AUJOURDHUI, nature: "commercial", baremes: BAREMES });
  writeDossierQualifie(plume, 200);
  expect(plume.faits.filter(({ type }) => type === "porte" || type === "verdict").map(({ type }) => type)).toEqual(["porte", "porte", "porte", "verdict"]);
});
