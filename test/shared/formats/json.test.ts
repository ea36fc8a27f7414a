import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJsonBorne } from "#shared/formats/json.ts";
import "../../support/fast-check.ts";

describe("JSON within bounds", () => {
  test("is read as it is", () => {
    fc.assert(fc.property(fc.json(), (texte) => {
      expect(parseJsonBorne(texte)).toEqual(JSON.parse(texte));
    }));
  });

  test("brackets and commas inside strings do not count", () => {
    const texte = JSON.stringify({ a: `${"[,".repeat(200)}"\\` });
    expect(parseJsonBorne(texte)).toEqual(JSON.parse(texte));
  });

  test.each([
    ["too deep", "[".repeat(5_000_000)],
    ["too many objects", `[${"[],".repeat(1_100_000)}0]`],
    ["too many values", `[${"1,".repeat(4_100_000)}0]`],
    ["malformed", '{"a":'],
    ["an open string", '"abc'],
    ["nothing", ""],
  ])("%s is not", (_, texte) => expect(parseJsonBorne(texte)).toBeUndefined());
});
