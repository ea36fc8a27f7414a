import { expect, test } from "vitest";
import { type Calcule, findValeurCalculee, mapResultat, type Resultat } from "#shared/kernel/resultat.ts";

const calcule: Calcule<number> = {
  kind: "calcule", valeur: 2,
  justification: { regle: "essai", references: [{ texte: "C. civ.", article: "1353" }], etapes: [{ libelle: "deux" }], parametres: [], avertissements: [] },
};
const incomplet: Resultat<number> = { kind: "incomplet", manquants: ["l’échéance"] };

test("transformer la valeur garde la justification, et ne touche pas ce qui n’est pas calculé", () => {
  expect(mapResultat(calcule, (valeur: number) => valeur * 2)).toEqual({ ...calcule, valeur: 4 });
  expect(mapResultat(incomplet, (valeur: number) => valeur * 2)).toBe(incomplet);
  expect([findValeurCalculee(calcule), findValeurCalculee(incomplet)]).toEqual([2, undefined]);
});
