import { expect, test } from "vitest";
import { formatIban } from "#shared/kernel/format-iban.ts";

test("an IBAN is shown in groups of four, another number as it is", () => {
  expect(formatIban("FR7630006000011234567890189")).toBe("FR76\u00A03000\u00A06000\u00A00112\u00A03456\u00A07890\u00A0189");
  expect(formatIban("30006-00001-12345678901")).toBe("30006-00001-12345678901");
});
