import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { computeDelaiDistance, type FaitsDistance } from "#shared/regles/delais/delai-distance.ts";
import { COLLECTIVITES } from "#shared/regles/delais/demeure.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { CAS_DISTANCE } from "./delai-distance.cas.ts";

const depart = jour("2026-10-01");

function moisDe(faits: Partial<FaitsDistance>): number {
  return expectCalcule(computeDelaiDistance({ acte: "appel", siege: "metropole", demeure: "metropole", depart, ...faits }, BAREMES)).valeur.mois;
}

describe("augmentation des délais à raison de la distance", () => {
  test.each(CAS_DISTANCE)("$nom ($source)", ({ acte, siege, demeure, remiseAPersonne, mois }) => {
    expect(moisDe({ acte, siege, demeure, remiseAPersonne })).toBe(mois);
  });

  test("devant un juge de métropole, les douze collectivités donnent un mois", () => {
    expect(COLLECTIVITES.map((demeure) => moisDe({ demeure }))).toEqual(Array.from({ length: 12 }, () => 1));
  });

  test("sans les deux lieux, la règle demande l’un et l’autre", () => {
    expect(computeDelaiDistance({ acte: "appel", depart }, BAREMES)).toEqual({ kind: "incomplet", manquants: ["le siège de la juridiction", "le lieu où demeure la personne"] });
  });

  test("l’article du siège et la valeur du barème sont cités", () => {
    const { justification } = expectCalcule(computeDelaiDistance({ acte: "appel", siege: "guyane", demeure: "etranger", depart }, BAREMES));
    expect(justification.references.map(({ article }) => article)).toEqual(["644", "645"]);
    expect(justification.parametres.map(({ id }) => id)).toEqual(["delais/distance-etranger"]);
    expect(justification.etapes[0].libelle).toContain("en Guyane");
  });
});
