import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addJours, fromNumero, type Jour, jour, toNumero } from "#shared/kernel/jour.ts";
import { type Territoire, TERRITOIRES } from "#shared/kernel/territoire.ts";
import { isJourOuvrable } from "#shared/regles/calendrier/jour-ouvrable.ts";
import { computeDelaiARebours } from "#shared/regles/delais/delai-a-rebours.ts";
import type { Echeance } from "#shared/regles/delais/echeance.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { readVecteurs } from "../../../support/vecteurs.ts";
import { CAS_REBOURS } from "./delai-a-rebours.cas.ts";

const VECTEURS = readVecteurs<{ readonly depart: Jour; readonly duree: { readonly jours: number }; readonly sens?: string; readonly territoire?: Territoire }, Echeance>("delais")
  .filter(({ entree }) => entree.sens === "arriere");

describe("dernier jour sûr avant une date", () => {
  test.each(CAS_REBOURS)("$nom ($source)", ({ depart, jours, termeBrut, echeance }) => {
    expect(expectCalcule(computeDelaiARebours({ depart: jour(depart), jours, territoire: "metropole" }, BAREMES)).valeur).toEqual({ termeBrut, echeance });
  });

  test.runIf(VECTEURS.length > 0)("every worked case of an independent program", () => {
    for (const { entree: { depart, duree, territoire = "metropole" }, attendu } of VECTEURS) {
      expect(expectCalcule(computeDelaiARebours({ depart, jours: duree.jours, territoire }, BAREMES)).valeur, JSON.stringify(depart)).toEqual(attendu);
    }
  });

  test("sans date ni nombre de jours, la règle demande les deux", () => {
    expect(computeDelaiARebours({ jours: 0, territoire: "metropole" }, BAREMES)).toEqual({ kind: "incomplet", manquants: ["le jour avant lequel il faut agir", "le nombre de jours"] });
  });

  test("la marge lue dans le barème est citée", () => {
    const { justification } = expectCalcule(computeDelaiARebours({ depart: jour("2027-01-20"), jours: 15, territoire: "metropole" }, BAREMES));
    expect(justification.parametres.map(({ id, valeur }) => [id, valeur])).toEqual([["delais/marge-a-rebours", 1]]);
  });

  test("le jour donné est ouvrable et garde toujours un jour de marge", () => {
    const departs = fc.integer({ min: toNumero(jour("1990-01-01")), max: toNumero(jour("2080-12-31")) }).map(fromNumero);
    fc.assert(fc.property(departs, fc.integer({ min: 1, max: 60 }), fc.constantFrom(...TERRITOIRES), (depart, jours, territoire) => {
      const { termeBrut, echeance } = expectCalcule(computeDelaiARebours({ depart, jours, territoire }, BAREMES)).valeur;
      expect(termeBrut).toBe(addJours(depart, -jours));
      expect(echeance < termeBrut && isJourOuvrable(echeance, territoire)).toBe(true);
    }));
  });
});
