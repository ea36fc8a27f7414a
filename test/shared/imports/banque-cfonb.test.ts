import { describe, expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { parseCfonb } from "#shared/imports/banque-cfonb.ts";
import type { LectureReleves } from "#shared/imports/lecture-releves.ts";
import { createLecteurTexte, expectReleve, readOctets } from "../../support/banque-builder.ts";
import { hasExemples, readAttendus, readExemple } from "../../support/exemples.ts";

function read(texte: string): LectureReleves {
  return expectReleve(readOctets(createLecteurTexte(parseCfonb), encodeUtf8(texte)));
}

/** One record: code, date, amount and what follows, at their places. */
function record(code: string, { date = "080126", montant = "0000000001000{", libelle = "", qualifiant = "", complement = "", compte = "12345678901" } = {}): string {
  const debut = `${code}30006    00001EUR2 ${compte}`;
  if (code === "05") return `${debut}  ${date}     ${qualifiant.padEnd(3)}${complement.padEnd(70)}  `;
  return `${debut}  ${date}  ${date}${libelle.padEnd(31)}${" ".repeat(11)}${montant}${" ".repeat(16)}`;
}

describe("CFONB 120", () => {
  test.skipIf(!hasExemples)("every sample gives the figures of an independent reading", () => {
    const lus = Object.entries(readAttendus().cfonb120).filter(([, { kind }]) => kind === "CFONB120");
    expect(lus.length).toBeGreaterThanOrEqual(8);
    for (const [chemin, attendu] of lus) {
      const { releves, anomalies, avertissements } = expectReleve(readOctets(createLecteurTexte(parseCfonb), readExemple(chemin)));
      expect(releves.map(({ compte, devise, dateOuverture, soldeOuverture, dateCloture, soldeCloture, ecart, mouvements }) => ({
        bank: compte.banque, branch: compte.guichet, account: compte.numero, currency: devise, opening_date: dateOuverture ?? null, opening_cents: soldeOuverture,
        closing_date: dateCloture, closing_cents: soldeCloture, reconciles: ecart === 0, movements: mouvements.map(({ date, montant }) => ({ date, amount_cents: montant })),
      })), chemin).toEqual(attendu.statements.map((releve) => ({ ...releve, movements: (releve["movements"] as readonly { date: string; amount_cents: number }[]).map(({ date, amount_cents }) => ({ date, amount_cents })) })));
      expect(anomalies.length + avertissements.length, chemin).toBe(attendu.anomalies.length);
    }
  });

  test.skipIf(!hasExemples)("records glued without line ends are the same statement", () => {
    const [lignes, collees] = ["cfonb120/syn_a_cfonb120.txt", "cfonb120/syn_a_no_eol.txt"].map((chemin) => expectReleve(readOctets(createLecteurTexte(parseCfonb), readExemple(chemin))).releves);
    expect(collees?.map((releve) => ({ ...releve, mouvements: releve.mouvements.map((mouvement) => ({ ...mouvement, ligne: 0 })) })))
      .toEqual(lignes?.map((releve) => ({ ...releve, mouvements: releve.mouvements.map((mouvement) => ({ ...mouvement, ligne: 0 })) })));
  });

  test("the last character of an amount holds its last digit and its sign", () => {
    const montants = ["0000000001000{", "0000000001000A", "0000000001000I", "0000000001000}", "0000000001000J", "0000000001000R", "0000000 01000K"];
    const texte = [record("01"), ...montants.map((montant) => record("04", { montant })), record("07")].join("\n");
    expect(read(texte).releves[0]?.mouvements.map(({ montant }) => montant)).toEqual([10_000, 10_001, 10_009, -10_000, -10_001, -10_009, -10_002]);
  });

  test("details give the payer, the payer's reference and the whole text", () => {
    const details = [["NPY", "GARAGE DE L'ETOILE"], ["LCC", "SOLDE FACT FA2025020"], ["RCN", `${"VIR-77".padEnd(35)}REGLEMENT`], ["ZZZ", "inconnu"]].map(([qualifiant = "", complement = ""]) => record("05", { qualifiant, complement }));
    expect(read([record("01"), record("04", { libelle: "VIR SEPA" }), ...details, record("07")].join("\r\n")).releves[0]?.mouvements[0]?.operations).toMatchObject([
      { noms: ["GARAGE DE L'ETOILE"], bout: "VIR-77", libelle: "VIR SEPA SOLDE FACT FA2025020 VIR-77 REGLEMENT" },
    ]);
  });

  test("what is out of its place is set aside with its line, the rest is read", () => {
    const { lignes, anomalies, releves } = read([record("05"), record("04"), record("07"), record("01"), record("04", { montant: "00000000x1000{" }), record("04", { date: "310226" }), record("99"), record("04"), record("07")].join("\n"));
    expect(lignes).toEqual({ lues: 1, ecartees: 6 });
    expect(anomalies.map(({ ligne }) => ligne)).toEqual([1, 2, 3, 5, 6, 7]);
    expect(releves).toHaveLength(1);
  });

  test("a movement of another account, an opening that follows an opening, a missing closing are told", () => {
    expect(read([record("01"), record("04", { compte: "99999999999" }), record("01"), record("04")].join("\n")).anomalies.map(({ motif }) => motif)).toEqual([
      expect.stringMatching(/peut-être coupé/), expect.stringMatching(/autre compte/), expect.stringMatching(/n’est pas clos/),
    ]);
  });
});
