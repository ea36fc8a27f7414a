import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { createLecteurCamt } from "#shared/imports/banque-camt.ts";
import { expectReleve, formatCamt, formatEntree, readOctets } from "../../support/banque-builder.ts";
import { createDegats, expectSain } from "../../support/banque-fuzz.ts";

const create = () => createLecteurCamt("r.xml", "utf-8");
const details = '<TxDtls><Refs><EndToEndId>E</EndToEndId></Refs><Amt Ccy="EUR">4.00</Amt><RltdPties><Dbtr><Pty><Nm>HÔTEL</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>FA-1</Ustrd></RmtInf></TxDtls><TxDtls><Amt Ccy="EUR">6.00</Amt></TxDtls>';
const OCTETS = encodeUtf8(formatCamt([formatEntree({ details }), formatEntree({ sens: "DBIT", statut: "<RvslInd>true</RvslInd><Sts>BOOK</Sts>" })]));

test("any damage to a CAMT gives a sentence, or a sound reading", () => {
  fc.assert(fc.property(createDegats(OCTETS), (octets) => expectSain(create, octets)), { numRuns: 400 });
});

test("the booked sum is that of the entries, whatever their amounts", () => {
  const centimes = fc.integer({ min: 0, max: 10 ** 9 });
  fc.assert(fc.property(fc.array(fc.tuple(centimes, fc.boolean()), { minLength: 1, maxLength: 30 }), (lus) => {
    const entrees = lus.map(([montant, isCredit]) => formatEntree({ montant: (montant / 100).toFixed(2), sens: isCredit ? "CRDT" : "DBIT" }));
    const { releves: [releve] } = expectReleve(readOctets(create(), encodeUtf8(formatCamt(entrees))));
    const somme = lus.reduce((total, [montant, isCredit]) => total + (isCredit ? montant : -montant), 0);
    expect(Math.round(Number(releve?.controle.somme) * 100)).toBe(somme);
    expect(releve?.mouvements.reduce((total, { montant }) => total + montant, 0)).toBe(somme + 0);
  }), { numRuns: 100 });
});
