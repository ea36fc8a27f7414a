import { expect, test } from "vitest";
import { DECLARATION_CREANCE } from "#shared/actes/modeles/declaration-creance.ts";
import { listVerifications } from "#shared/actes/verifications/liste.ts";
import { renderActeInvente } from "../../../support/dossiers-actes.ts";

function listMotifs(reponses: Readonly<Record<string, string>>) {
  const { redige, faits } = renderActeInvente(DECLARATION_CREANCE, "procédure collective", reponses);
  return listVerifications(DECLARATION_CREANCE, redige, faits).filter(({ motif = "" }) => motif.includes("n’est pas née avant le jugement")).map(({ niveau, references }) => [niveau, references[0]?.article]);
}

test("une facture exécutée après le jugement d’ouverture ne se déclare pas (C. com., art. L622-24)", () => {
  expect(listMotifs({})).toEqual([]);
  expect(listMotifs({ "declaration.dateJugement": "2025-01-02" })).toEqual([["bloquant", "L622-24"]]);
});

test("la créance est arrêtée au jour du jugement, intérêts à la veille, quel que soit le jour de la lettre (C. com., art. L622-25 et L622-28)", () => {
  const { texte } = renderActeInvente(DECLARATION_CREANCE, "procédure collective");
  expect(texte).toContain("Total dû au 06/10/2026");
  expect(texte).toContain("Décompte arrêté au 6 octobre 2026");
  expect(texte).toMatch(/jusqu.au 5 octobre 2026, veille du jugement/);
  expect(texte).not.toContain("Total dû au 21/11/2026");
});
