import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { Fait } from "#shared/model/fait.ts";
import { readConflit } from "#shared/suivi/conflits.ts";
import { type EffetChoix, listEffetsChoix, listRisques } from "#shared/suivi/effets-choix.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { BAREMES } from "../../support/baremes.ts";
import { audience, brouillon, factsOf, ouverture, poursuite } from "../../support/dossier-builder.ts";
import { createPoste } from "../../support/plusieurs-postes.ts";

const CONTEXTE = { aujourdhui: jour("2026-11-21"), baremes: BAREMES, territoire: "metropole" } as const;
const DEPART = factsOf(ouverture(), poursuite("p", "assignation-fond", "2026-11-01", { nature: "commerciale" }));

function listEffets(faits: readonly Fait[]) {
  const [conflit] = projectDossier(faits)?.conflits ?? [];
  if (conflit === undefined) throw new Error("Aucun conflit");
  const lu = readConflit(conflit, faits);
  return { lu, effets: listEffetsChoix(lu, faits, CONTEXTE) };
}

test("une audience mise au 12 par l’une, au 14 par l’autre\u00A0: délivrer et placer l’assignation ne tombent pas le même jour (CPC, art. 856 et 857)", () => {
  const { lu, effets } = listEffets([...DEPART, createPoste("a").write(audience("h", "2027-01-12")), createPoste("b").write(audience("h", "2027-01-14"), 5)]);
  const ordre = lu.versions.map(({ fait }) => fait.dateFait);
  const selon = (jours: readonly unknown[]) => Object.fromEntries(ordre.map((le, rang) => [le, jours[rang]]));
  expect(effets.map(({ jours, ecart }) => ({ ...selon(jours), ecart }))).toEqual([
    { "2027-01-12": "2026-12-24", "2027-01-14": "2026-12-29", ecart: 5 },
    { "2027-01-12": "2026-12-31", "2027-01-14": "2027-01-05", ecart: 5 },
  ]);
  expect(effets.map(({ references }) => references.map(({ article }) => article).join())).toEqual([expect.stringContaining("856"), expect.stringContaining("857")]);
});

test("si c’était une erreur\u00A0: retenir le 12 ne fait rien manquer, retenir le 14 fait délivrer et placer trop tard (CPC, art. 857, al. 2\u00A0: caducité)", () => {
  const { lu, effets } = listEffets([...DEPART, createPoste("a").write(audience("h", "2027-01-12")), createPoste("b").write(audience("h", "2027-01-14"), 5)]);
  const selon = (le: string) => listRisques(effets, lu.versions.findIndex(({ fait }) => fait.dateFait === le));
  expect(selon("2027-01-12")).toEqual([]);
  expect(selon("2027-01-14")).toEqual([{ libelle: effets[0]?.libelle, sanction: effets[0]?.sanction }, { libelle: effets[1]?.libelle, sanction: "caducite" }]);
});

test("si c’était une erreur\u00A0: un délai que cette version n’ouvre pas se manquerait, une attente plus longue se romprait, le délai de l’adversaire ne se perd pas", () => {
  const [tot, tard] = [jour("2027-01-12"), jour("2027-01-14")];
  const effet: EffetChoix = { cle: "x", libelle: "agir", references: [], porteur: "creancier", compte: "tenir", sanction: "forclusion", jours: [tot, tard] };
  const risques = (change: Partial<EffetChoix>) => [0, 1].map((rang) => listRisques([{ ...effet, ...change }], rang).length);
  expect(risques({})).toEqual([0, 1]);
  expect(risques({ jours: [undefined, tard] })).toEqual([1, 0]);
  expect(risques({ compte: "attendre" })).toEqual([1, 0]);
  expect(risques({ compte: "attendre", jours: [undefined, tard] })).toEqual([0, 0]);
  expect(risques({ porteur: "debiteur" })).toEqual([0, 0]);
});

test("un nom contredit ne déplace aucun délai", () => {
  const champ = (valeur: string) => brouillon("champ", "2026-11-20", { champ: "gestionnaire", valeur });
  expect(listEffets([...DEPART, createPoste("a").write(champ("Karim Benali")), createPoste("b").write(champ("Léa Fontanel"))]).effets).toEqual([]);
});
