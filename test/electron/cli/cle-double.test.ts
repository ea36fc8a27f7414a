import fc from "fast-check";
import { expect, test } from "vitest";
import { findCleDouble } from "../../../electron/cli/cle-double.ts";

test("a key written twice in one object is found, whatever its spelling", () => {
  expect(findCleDouble('{"a":1,"b":{"a":2},"c":[{"a":1},{"a":2}]}')).toBeUndefined();
  expect(findCleDouble('{"a":1,"b":{"c":2,"\\u0063":3}}')).toBe("c");
  expect(findCleDouble('[{"depart":"{\\"depart\\":1}","duree":{}},{"duree":{"mois":1,"mois":2}}]')).toBe("mois");
});

test("no JSON that a program writes holds one", () => {
  fc.assert(fc.property(fc.jsonValue(), (valeur) => {
    expect(findCleDouble(JSON.stringify(valeur))).toBeUndefined();
  }));
});
