import { expect, test } from "vitest";
import { createFaitId } from "#shared/model/fait.ts";
import { createJugeReglage, TOUT_COMPTE } from "#shared/model/reglages-equipe.ts";

const idDe = (poste: string, sequence: number) => createFaitId({ poste: poste.repeat(16), incarnation: "b".repeat(8), sequence });

test("what a post without the right wrote for the company counts up to its limit, and is said past it", () => {
  const juge = createJugeReglage([{ poste: "k".repeat(16), personne: "Karim", sequence: 3 }]);
  expect(juge(idDe("k", 3))).toBeUndefined();
  expect(juge(idDe("k", 4))).toBe("Écrit par le poste de Karim, dont le rôle ne permet pas de changer ce qui vaut pour toute la société\u00A0: gardé, sans effet.");
  expect(juge(idDe("a", 4))).toBeUndefined();
});

test("alone, everything counts", () => {
  expect(TOUT_COMPTE(idDe("a", 1))).toBeUndefined();
});
