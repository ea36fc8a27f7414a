import { describe, expect, test } from "vitest";
import { findSeparateur, parseCsv } from "#shared/formats/csv.ts";

describe("a delimited table", () => {
  test("each row knows the line where it starts, cells of several lines included", () => {
    const { rangees } = parseCsv('a;b\n"x\ny";2\nz;3\n', ";");
    expect(rangees.map(({ ligne, cellules }) => [ligne, ...cellules])).toEqual([[1, "a", "b"], [2, "x\ny", "2"], [4, "z", "3"], [5, ""]]);
  });

  test("an unclosed quote costs its own line, never the following ones", () => {
    const { rangees, ecarts } = parseCsv('a;b\nc1;"Dupont; 1\nc2;2\n', ";");
    expect(ecarts).toEqual([{ ligne: 2, texte: 'c1;"Dupont; 1' }]);
    expect(rangees.map(({ ligne, cellules }) => [ligne, cellules[0]])).toEqual([[1, "a"], [3, "c2"], [4, ""]]);
  });

  test("a hundred wrong lines stop neither the reading nor the counting", () => {
    const lignes = Array.from({ length: 100 }, (_, rang) => `c${rang};"x;1`);
    const { rangees, ecarts } = parseCsv(`${lignes.join("\n")}\nfin;1`, ";");
    expect(rangees.length + ecarts.length).toBe(101);
    expect(rangees.at(-1)).toEqual({ ligne: 101, cellules: ["fin", "1"] });
  });

  test("a cell of a hundred thousand characters is one cell", () => {
    expect(parseCsv(`a;${"x".repeat(100_000)};b`, ";").rangees[0]?.cellules[1]).toHaveLength(100_000);
  });
});

test("the separator is the most frequent one outside quotes", () => {
  expect(findSeparateur('"a,b,c,d";1;2')).toBe(";");
  expect(findSeparateur("a\tb")).toBe("\t");
  expect(findSeparateur("abc")).toBeUndefined();
});
