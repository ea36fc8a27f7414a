import { expect, test } from "vitest";
import { repairLatin } from "#shared/formats/courriel.ts";

test("Windows bytes that said ISO-8859-1 are what Windows meant", () => {
  expect(repairLatin("litige \u0096 l\u0092échéance \u0080")).toBe("litige – l’échéance €");
  expect(repairLatin("déjà bon")).toBe("déjà bon");
});
