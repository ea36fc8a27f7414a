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
