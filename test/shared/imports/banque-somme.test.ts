import { expect, test } from "vitest";
import { formatCentimes, parseCentimes } from "#shared/imports/banque-somme.ts";

test.each([[0, "0.00"], [5, "0.05"], [-1250, "-12.50"], [123_456, "1234.56"]])("%d centimes are «\u00A0%s\u00A0», and back", (centimes, texte) => {
  expect(formatCentimes(centimes)).toBe(texte);
  expect(parseCentimes(texte)).toBe(centimes);
});
