import { expect, test } from "vitest";
import { removeInconnus } from "#shared/imports/inconnus.ts";

test("a field that is not known is absent; nil, empty and false stay", () => {
  const garde = removeInconnus<{ readonly a?: number; readonly b?: string; readonly c?: boolean; readonly d?: string }>({ a: 0, b: "", c: false, d: undefined });
  expect(garde).toStrictEqual({ a: 0, b: "", c: false });
  expect(Object.hasOwn(garde, "d")).toBe(false);
});
