import { expect, test } from "vitest";
import { findNatureCompte } from "#shared/imports/nature-compte.ts";

test.each([
  ["RECETTE CB", "moyen-de-paiement"], ["ESPÈCES", "moyen-de-paiement"], ["Recettes du jour", "moyen-de-paiement"], ["CHEQUES A ENCAISSER", "moyen-de-paiement"],
  ["CLIENTS DIVERS", "divers"], ["Clients", "divers"], ["COLLECTIF CLIENTS", "divers"], ["Vente au comptoir", "divers"], ["", "divers"],
  ["COMPTOIR GOURMAND", "client"], ["CAISSE D’ÉPARGNE", "client"], ["CB IMMOBILIER", "client"], ["CLIENTS  Bigot", "client"], ["DIVERSEY FRANCE", "client"],
] as const)("« %s » : %s", (nom, nature) => {
  expect(findNatureCompte(nom)).toBe(nature);
});
