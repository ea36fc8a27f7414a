import { expect, test } from "vitest";
import { listEtapesTerritoire } from "#shared/regles/competence/territoire-competence.ts";

function listArticles(...faits: Parameters<typeof listEtapesTerritoire>): readonly string[] {
  return listEtapesTerritoire(...faits).flatMap(({ references = [] }) => references.map(({ article }) => article));
}

test("le lieu du défendeur, celui de la livraison au choix, la clause entre commerçants (CPC, art. 42, 43, 46 et 48)", () => {
  expect(listArticles("commerciale", "fond")).toEqual(["42", "43", "46", "48"]);
  expect(listArticles("civile", "refere")).toEqual(["42", "43", "46"]);
});

test("l’injonction et la mesure conservatoire ne connaissent que le lieu du débiteur (CPC, art. 1406 ; CPCE, art. R511-2)", () => {
  expect(listArticles("commerciale", "injonction")).toEqual(["1406"]);
  expect(listArticles("commerciale", "conservatoire")).toEqual(["L511-3", "R511-2", "R511-3"]);
});
