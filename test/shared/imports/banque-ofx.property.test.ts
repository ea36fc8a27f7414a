import fc from "fast-check";
import { test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { parseOfx } from "#shared/imports/banque-ofx.ts";
import { createLecteurTexte } from "../../support/banque-builder.ts";
import { createDegats, expectSain } from "../../support/banque-fuzz.ts";

const operation = "<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260108<TRNAMT>12,50<FITID>X<NAME>HÔTEL & CIE</NAME><MEMO>a &lt; b</STMTTRN>\n";
const OCTETS = encodeUtf8(`OFXHEADER:100\n\n<OFX><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>1<ACCTID>2</BANKACCTFROM><BANKTRANLIST>${operation.repeat(3)}</BANKTRANLIST><LEDGERBAL><BALAMT>1</LEDGERBAL></STMTRS></OFX>`);

test("any damage to an OFX gives a sentence, or a sound reading", () => {
  fc.assert(fc.property(createDegats(OCTETS), (octets) => expectSain(() => createLecteurTexte(parseOfx), octets)), { numRuns: 400 });
});

test("thousands of tags never closed are read in the time of their length", () => {
  const create = () => createLecteurTexte(parseOfx);
  for (const motif of ["<STMTRS><STMTTRN>", "<A><![CDATA[", "<", "<![CDATA[", "&#", "<A"]) expectSain(create, encodeUtf8(`<OFX>${motif.repeat(100_000)}`));
});
