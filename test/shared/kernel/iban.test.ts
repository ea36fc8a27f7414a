import { expect, test } from "vitest";
import { isCleJuste, parseIban } from "#shared/kernel/iban.ts";

test("an IBAN is read with its spaces, refused when its key is wrong", () => {
  expect(parseIban("FR76 3000 6000 0112 3456 7890 189")).toBe("FR7630006000011234567890189");
  expect(parseIban("gb29 nwbk 6016 1331 9268 19")).toBe("GB29NWBK60161331926819");
  expect(parseIban("FR7630006000011234567890188")).toBeUndefined();
  expect(parseIban("9837485442I")).toBeUndefined();
});

test("the key alone is that of ISO 7064", () => {
  expect(isCleJuste("RF18539007547034")).toBe(true);
  expect(isCleJuste("RF19539007547034")).toBe(false);
});
