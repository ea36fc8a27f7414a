import { expect, test } from "vitest";
import type { VueEnregistree } from "#shared/model/dossier.ts";
import { createFaitId } from "#shared/model/fait.ts";
import { presentationSchema } from "#shared/model/faits/liste-faits.ts";
import { isModifiee, listVues, PRESENTATION_USUELLE, VUES_FOURNIES } from "#shared/suivi/liste/vues.ts";
import { id } from "../../../support/dossier-builder.ts";
import { AU } from "../../../support/ligne-inventee.ts";

const FAIT = { faitId: createFaitId({ poste: "a".repeat(16), incarnation: "b".repeat(8), sequence: 1 }), dateFait: AU, instant: 0 };

function vue(nom: string, portee: VueEnregistree["portee"], par: string): VueEnregistree {
  return { ...FAIT, vueId: id("v"), nom, portee, par, filtres: {}, presentation: PRESENTATION_USUELLE };
}

test("chacun voit les vues partagées et les siennes, par nom", () => {
  const creancier = { ...FAIT, id: id("c"), denomination: "Ormelune SA", vues: [vue("Zone 10", "partagee", "k"), vue("Zone 9", "mienne", "moi"), vue("Secrète", "mienne", "k")] };
  expect(listVues([creancier], "moi").map(({ nom }) => nom)).toEqual(["Zone 9", "Zone 10"]);
  expect(listVues([creancier], undefined).map(({ nom }) => nom)).toEqual(["Zone 10"]);
});

test("une vue n’est modifiée que si ce qu’elle montre change, quel que soit l’ordre où c’est écrit", () => {
  const depart = { filtres: { etapes: ["titre" as const], texte: undefined }, presentation: PRESENTATION_USUELLE };
  expect(isModifiee(depart, { presentation: { largeurs: {}, colonnes: PRESENTATION_USUELLE.colonnes, tri: PRESENTATION_USUELLE.tri }, filtres: { etapes: ["titre"] } })).toBe(false);
  expect(isModifiee(depart, { ...depart, filtres: {} })).toBe(true);
  expect(isModifiee(depart, { ...depart, presentation: { ...PRESENTATION_USUELLE, largeurs: { solde: 200 } } })).toBe(true);
});

test("les vues fournies sont de celles que le journal accepterait", () => {
  for (const { presentation } of VUES_FOURNIES) expect(presentationSchema.safeParse(presentation).success).toBe(true);
});
