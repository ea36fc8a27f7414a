import { expect, test } from "vitest";
import { formatEnjeu, listRisques } from "#shared/suivi/risques.ts";
import { facture, piece } from "../../support/dossier-builder.ts";
import { createVue } from "../../support/vue-builder.ts";

test("ce qui ferait perdre : les manques d’abord, chacun avec le principal qui en dépend", () => {
  const vue = createVue([facture("a", "1 000,00"), facture("e", "500,00"), piece("k", "facture", { creanceIds: ["a".repeat(20)] }), piece("l", "contrat"), piece("m", "bon-de-livraison")]);
  const risques = listRisques(vue.dossier, vue.portes, vue.decompte);
  expect(risques[0]).toMatchObject({ gravite: "manque", montant: 50_000 });
  expect(risques.map(({ gravite }) => gravite)).toEqual(risques.map(({ gravite }) => gravite).toSorted());
});

test("ce qui touche toutes les créances met tout le dossier en jeu", () => {
  expect(formatEnjeu({ gravite: "manque", montant: undefined, libelle: "x" })).toBe("tout le dossier");
});
