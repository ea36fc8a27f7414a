import fc from "fast-check";
import { test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { parseReleveCsv } from "#shared/imports/banque-csv.ts";
import { createLecteurTexte } from "../../support/banque-builder.ts";
import { createDegats, expectSain } from "../../support/banque-fuzz.ts";

const OCTETS = encodeUtf8('Compte 12\n\nDate;Libellé;Débit;Crédit;Solde\n08/01/2026;"VIR ""X""; Y";;1 234,56;2 000,00\n09/01/2026;FRAIS;12,50;;1 987,50\n09/01/2026;FRAIS;12,50;;1 975,00\n');

test("any damage to a bank’s table gives a sentence, or a sound reading", () => {
  fc.assert(fc.property(createDegats(OCTETS), (octets) => expectSain(() => createLecteurTexte(parseReleveCsv), octets)), { numRuns: 400 });
});
