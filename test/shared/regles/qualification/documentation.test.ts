import { describe, expect, test } from "vitest";
import { computeDocumentation, listPreuves } from "#shared/regles/qualification/documentation.ts";
import { CAS_DOCUMENTATION, createPieces } from "./documentation.cas.ts";
import { listPhrases } from "./faits.ts";

describe("deuxième porte, documentée", () => {
  test.each(CAS_DOCUMENTATION)("$nom ($source)", ({ creanceIds, pieces, isEntreCommercants = false, etat, phrases }) => {
    const creances = creanceIds.map((id) => ({ id, libelle: `facture n° ${id}` }));
    const porte = computeDocumentation({ creances, pieces: createPieces(pieces), isEntreCommercants });
    expect(listPhrases(porte)).toEqual(phrases);
    expect(porte.etat).toBe(etat);
  });

  test("une pièce d’une autre créance ne prouve pas celle-ci, une pièce sans créance vaut pour toutes", () => {
    const pieces = createPieces([["facture", "F2"], ["facture"], ["releve-de-compte", "F1"]]);
    expect(listPreuves({ id: "F1" }, "facture", pieces)).toEqual({ prouve: ["p2"], corrobore: ["p3"] });
    expect(listPreuves({ id: "F2" }, "facture", pieces)).toEqual({ prouve: ["p1", "p2"], corrobore: [] });
  });
});
