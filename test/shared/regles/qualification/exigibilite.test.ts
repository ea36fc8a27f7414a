import { describe, expect, test } from "vitest";
import { computeExigibilite } from "#shared/regles/qualification/exigibilite.ts";
import { CAS_EXIGIBILITE } from "./exigibilite.cas.ts";
import { AU, createExigible, listPhrases } from "./faits.ts";

describe("première porte, exigible", () => {
  test.each(CAS_EXIGIBILITE)("$nom ($source)", ({ creances, contestations = [], etat, phrases }) => {
    const porte = computeExigibilite({ au: AU, creances, contestations });
    expect(listPhrases(porte)).toEqual(phrases);
    expect(porte.etat).toBe(etat);
  });

  test("chaque constat dit sur quelles créances et quelles pièces il repose", () => {
    const porte = computeExigibilite({ au: AU, creances: [createExigible(), createExigible({ id: "F2", pieceIds: ["p1", "p2"] })], contestations: [] });
    expect(porte.constats[0]).toMatchObject({ creanceIds: ["F1", "F2"], pieceIds: ["p1", "p2"] });
  });
});
