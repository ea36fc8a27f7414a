import { expect, test } from "vitest";
import { identifiant } from "../../../electron/cli/identifiant.ts";

test("each value gets its kind and its verdict, null when it is no identifier", async () => {
  const poste = { readFile: () => Promise.reject(new Error()), readStdin: () => Promise.reject(new Error()), writeOut: () => undefined, writeErr: () => undefined };
  expect(await identifiant.run({ positions: ["732 829 320", "FR44732829320", "abc"], options: {} }, poste)).toEqual([
    { valeur: "732 829 320", kind: "siren", valid: true }, { valeur: "FR44732829320", kind: "tva", valid: true }, { valeur: "abc", kind: null, valid: false },
  ]);
});
