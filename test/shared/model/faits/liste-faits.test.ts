import { expect, test } from "vitest";
import { champLibreContenu, clotureContenu, etiquetteContenu, filtresSchema, presentationSchema, vueContenu } from "#shared/model/faits/liste-faits.ts";

const ID = "v".repeat(20);
const PRESENTATION = { tri: { colonne: "solde", isDecroissant: true }, colonnes: ["debiteur", "solde"], largeurs: { solde: 140 } };

test("a word put on dossiers is short, a field has one of the five kinds", () => {
  expect(etiquetteContenu.safeParse({ etiquetteId: ID, nom: "grand compte" }).success).toBe(true);
  expect(etiquetteContenu.safeParse({ etiquetteId: ID, nom: "x".repeat(41) }).success).toBe(false);
  for (const kind of ["texte", "nombre", "montant", "jour", "choix"]) expect(champLibreContenu.safeParse({ libreId: ID, nom: "Agence", kind }).success).toBe(true);
  expect(champLibreContenu.safeParse({ libreId: ID, nom: "Agence", kind: "formule" }).success).toBe(false);
});

test("a dossier is closed for one of the reasons that the letters know", () => {
  expect(clotureContenu.safeParse({ motif: "abandon", detail: "moins de 150 €" }).success).toBe(true);
  expect(clotureContenu.safeParse({ motif: "lassitude" }).success).toBe(false);
});

test("no filter lets everything through; a filter that nobody knows is dropped, a wrong one refused", () => {
  expect(filtresSchema.parse({})).toEqual({});
  expect(filtresSchema.parse({ etapes: ["titre"], inventee: 3 })).toEqual({ etapes: ["titre"] });
  for (const faux of [{ etapes: ["perdu"] }, { retardMinimal: -1 }, { solde: { minimum: 1.5 } }, { prescription: "demain" }]) expect(filtresSchema.safeParse(faux).success).toBe(false);
});

test("a view has a name, an owner, at least one column", () => {
  const vue = { vueId: ID, nom: "À signifier", portee: "partagee", filtres: {}, presentation: PRESENTATION };
  expect(vueContenu.safeParse(vue).success).toBe(true);
  expect(vueContenu.safeParse({ ...vue, portee: "publique" }).success).toBe(false);
  expect(presentationSchema.safeParse({ ...PRESENTATION, colonnes: [] }).success).toBe(false);
  expect(presentationSchema.safeParse({ ...PRESENTATION, largeurs: { solde: 4 } }).success).toBe(false);
});
