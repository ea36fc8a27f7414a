import { describe, expect, test } from "vitest";
import type { GroupeTable, LigneTable } from "../../../renderer/components/data-table-columns.ts";
import { createRangees, findPremiere } from "../../../renderer/components/data-table-rangees.ts";

interface Ligne {
  readonly id: string;
}

const LIGNES: readonly Ligne[] = ["a", "b", "c", "d"].map((id) => ({ id }));
const groupe = (id: string, lignes: readonly Ligne[], isReplie = false): GroupeTable<Ligne> => ({ id, titre: id, lignes, cellules: new Map(), isReplie });

function create(groupes?: readonly GroupeTable<Ligne>[], connues = new WeakMap<Ligne, LigneTable<Ligne>>()) {
  return createRangees({ triees: LIGNES, groupes, findId: ({ id }) => id, connues });
}

const listIds = (rangees: ReturnType<typeof create>) => Array.from({ length: rangees.nombre }, (_vide, rang) => rangees.at(rang)?.id);

describe("rows of a list", () => {
  test("are its rows, in order, each found by its identifier", () => {
    const rangees = create();
    expect(listIds(rangees)).toEqual(["a", "b", "c", "d"]);
    expect([rangees.findRang("c"), rangees.findRang("z"), rangees.findRang(undefined)]).toEqual([2, -1, -1]);
    expect([rangees.at(4), rangees.at(-1)]).toEqual([undefined, undefined]);
  });

  test("a row that did not change is the same object in the next state of the list", () => {
    const connues = new WeakMap<Ligne, LigneTable<Ligne>>();
    expect(create(undefined, connues).at(1)).toBe(create(undefined, connues).at(1));
  });
});

describe("rows cut in groups", () => {
  const [a, b, c, d] = LIGNES as [Ligne, Ligne, Ligne, Ligne];

  test("are the headings and the rows of those that are not folded", () => {
    const rangees = create([groupe("G", [a, b]), groupe("H", [c], true), groupe("I", [d])]);
    expect(listIds(rangees)).toEqual(["G", "a", "b", "H", "I", "d"]);
    expect(["G", "b", "H", "c", "d"].map(rangees.findRang)).toEqual([0, 2, 3, -1, 5]);
    expect([rangees.at(6), rangees.at(-1)]).toEqual([undefined, undefined]);
  });

  test("the first row of the list is under the first heading that is open; a heading when all are folded", () => {
    expect(findPremiere(create([groupe("G", [a], true), groupe("H", [b])]))?.id).toBe("b");
    expect(findPremiere(create([groupe("G", [a], true), groupe("H", [b], true)]))?.id).toBe("G");
    expect(findPremiere(create([]))).toBeUndefined();
  });
});
