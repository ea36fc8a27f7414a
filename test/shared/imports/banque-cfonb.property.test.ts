import fc from "fast-check";
import { test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { parseCfonb } from "#shared/imports/banque-cfonb.ts";
import { createLecteurTexte } from "../../support/banque-builder.ts";
import { createDegats, expectSain } from "../../support/banque-fuzz.ts";

const line = (code: string, suite: string): string => `${code}30006    00001EUR2 12345678901${suite}`.padEnd(120);
const OCTETS = encodeUtf8([
  line("01", `  080126${" ".repeat(50)}0000000010000{`), line("04", `  080126  080126VIR SEPA ${" ".repeat(33)}0000000001000{`), line("05", "  080126     NPYGARAGE"),
  line("04", `  090126  090126REJET${" ".repeat(37)}0000000001000}`), line("07", `  310126${" ".repeat(50)}0000000010000{`),
].join("\n"));

test("any damage to a CFONB gives a sentence, or a sound reading", () => {
  fc.assert(fc.property(createDegats(OCTETS), (octets) => expectSain(() => createLecteurTexte(parseCfonb), octets)), { numRuns: 400 });
});

test("any text at all is read without harm", () => {
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (texte) => expectSain(() => createLecteurTexte(parseCfonb), encodeUtf8(texte))), { numRuns: 200 });
});
