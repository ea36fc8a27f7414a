import { describe, expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { parseOfx } from "#shared/imports/banque-ofx.ts";
import type { LectureReleves } from "#shared/imports/lecture-releves.ts";
import { createLecteurTexte, expectReleve, readOctets } from "../../support/banque-builder.ts";
import { hasExemples, readAttendus, readExemple } from "../../support/exemples.ts";

function read(texte: string): LectureReleves {
  return expectReleve(readOctets(createLecteurTexte(parseOfx), encodeUtf8(texte)));
}

function formatOfx(operations: string): string {
  return `OFXHEADER:100\n\n<OFX><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>30006<ACCTID>1</BANKACCTFROM><BANKTRANLIST>${operations}</BANKTRANLIST></STMTRS></OFX>`;
}

describe("OFX", () => {
  test.skipIf(!hasExemples)("every sample gives the figures of an independent reading", () => {
    const lus = Object.entries(readAttendus().ofx).filter(([, { kind }]) => kind === "OFX");
    expect(lus.length).toBeGreaterThanOrEqual(12);
    for (const [chemin, { accounts = [] }] of lus) {
      const { releves, anomalies } = expectReleve(readOctets(createLecteurTexte(parseOfx), readExemple(chemin)));
      expect(releves.map(({ compte, controle: { nombre, somme }, soldeCloture }) => ({ account: compte.numero ?? null, transactions: nombre, sum_cents: Number(somme.replace(".", "")), ledger_balance_cents: soldeCloture ?? null })), chemin)
        .toEqual(accounts.map(({ account, transactions, sum_cents, ledger_balance_cents }) => ({ account, transactions, sum_cents, ledger_balance_cents })));
      // A day that does not exist (31 February) is set aside like a missing one.
      const ecartees = accounts.reduce((total, { missing_dates }) => total + missing_dates, 0);
      expect(anomalies.length, chemin).toBeGreaterThanOrEqual(ecartees);
      expect(anomalies.length > 0, chemin).toBe(ecartees > 0);
      for (const [rang, { first }] of accounts.entries()) {
        const premier = releves[rang]?.mouvements[0];
        if (first === null || first["date"] === null || premier === undefined) continue;
        expect(premier.date.replaceAll("-", ""), chemin).toBe(first["date"]);
        expect(premier.montant, chemin).toBe(first["amount_cents"]);
        expect(premier.operations[0]?.libelle, chemin).toBe([first["name"], first["memo"]].filter((texte) => texte !== null && texte !== "").join(" "));
      }
    }
  });

  test.skipIf(!hasExemples)("SGML and XML of one statement are read the same", () => {
    const [un, deux] = ["ofx/syn_a_v102.ofx", "ofx/syn_a_v211.ofx"].map((chemin) => expectReleve(readOctets(createLecteurTexte(parseOfx), readExemple(chemin))).releves);
    const sansLigne = (releves: LectureReleves["releves"] | undefined) => releves?.map((releve) => ({ ...releve, mouvements: releve.mouvements.map((mouvement) => ({ ...mouvement, ligne: 0 })) }));
    expect(sansLigne(un)).toEqual(sansLigne(deux));
    expect(un?.[0]?.mouvements[1]?.operations[0]?.noms).toEqual(["GARAGE DE L'ÉTOILE SAS"]);
    expect(un?.[0]?.mouvements.map(({ isRetour }) => isRetour)).toEqual([false, false, false, false, true, false, false]);
  });

  test("leaf tags closed or not, an ampersand alone, an entity and a CDATA in one file", () => {
    const { releves } = read(formatOfx("<STMTTRN><TRNAMT>1,50<DTPOSTED>20260108120000[-5:EST]<NAME>DUPOND & FILS</NAME><MEMO><![CDATA[a <b> c]]></STMTTRN><STMTTRN><TRNAMT>-2.00</TRNAMT><DTPOSTED>20260109<NAME>A &amp; B&#233;"));
    expect(releves[0]?.mouvements.map(({ date, montant, operations }) => [date, montant, operations[0]?.libelle])).toEqual([["2026-01-08", 150, "DUPOND & FILS a <b> c"], ["2026-01-09", -200, "A & Bé"]]);
  });

  test("the sign is trusted, not the type; an identifier used twice makes two keys", () => {
    const deux = "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260108<TRNAMT>5.00<FITID>X</STMTTRN>".repeat(2);
    const mouvements = read(formatOfx(deux)).releves[0]?.mouvements;
    expect(mouvements?.map(({ montant }) => montant)).toEqual([500, 500]);
    expect(new Set(mouvements?.map(({ cle }) => cle)).size).toBe(2);
  });

  test("what cannot be read is set aside with its line", () => {
    const { lignes, anomalies } = read(formatOfx("\n<STMTTRN>\n<TRNAMT>12..50<DTPOSTED>20260108</STMTTRN>\n<STMTTRN><TRNAMT>1<DTPOSTED></STMTTRN>\n<STMTTRN><DTPOSTED>20260108</STMTTRN>"));
    expect(lignes).toEqual({ lues: 0, ecartees: 3 });
    expect(anomalies.map(({ ligne, motif }) => [ligne, motif.slice(0, 19)])).toEqual([[4, "Le montant «\u00A012..50"], [6, "La date manque\u00A0; le"], [7, "Le montant manque\u00A0;"]]);
  });

  test("an answer of the bank without a statement is told with what it says", () => {
    expect(read("OFXHEADER:100\n<OFX><SIGNONMSGSRSV1><STATUS><CODE>15500<MESSAGE>Signon invalid</STATUS></OFX>").anomalies[0]?.motif).toMatch(/aucun relevé.*15500/);
  });
});
