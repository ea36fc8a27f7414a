import { describe, expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { parseReleveCsv } from "#shared/imports/banque-csv.ts";
import type { CorrespondancesReleve } from "#shared/imports/banque-csv-entete.ts";
import type { FormeReleve } from "#shared/imports/echeancier-entete.ts";
import type { LectureReleves } from "#shared/imports/lecture-releves.ts";
import { createLecteurTexte, expectReleve, readOctets } from "../../support/banque-builder.ts";
import { hasExemples, readExemple } from "../../support/exemples.ts";

function read(texte: string, colonnes?: CorrespondancesReleve, forme: FormeReleve = {}): LectureReleves {
  return expectReleve(readOctets(createLecteurTexte((entier) => parseReleveCsv(entier, colonnes === undefined ? {} : { releve: { colonnes, ...forme } })), encodeUtf8(texte)));
}

function listLus({ releves }: LectureReleves): readonly unknown[] {
  return releves.flatMap(({ mouvements }) => mouvements.map(({ date, montant, devise, operations }) => [date, montant, devise, operations[0]?.libelle]));
}

describe("table of a bank", () => {
  test.skipIf(!hasExemples)("the samples: French headers, a garbled amount, sides in a column and American days", () => {
    const [francais, abime, sens] = ["csv_french_headers", "csv_garbled_amount", "oca_debit_credit"].map((nom) => expectReleve(readOctets(createLecteurTexte(parseReleveCsv), readExemple(`bank-csv/${nom}.csv`))));
    expect(francais === undefined ? [] : listLus(francais)).toEqual([["2026-04-02", -123_456, "EUR", "Loyer Avril"], ["2026-04-05", 350_000, "EUR", "Salaire"], ["2026-04-09", -450, "EUR", "Café"]]);
    expect(abime).toMatchObject({ lignes: { lues: 1, ecartees: 1 }, anomalies: [{ ligne: 3, colonne: "Amount", motif: expect.stringMatching(/12\.\.34/) }] });
    expect(sens === undefined ? [] : listLus(sens)).toEqual([["2018-12-15", -3350, undefined, "Your best supplier"], ["2018-12-15", 153_350, undefined, "Your payment"]]);
    expect(sens?.releves[0]).toMatchObject({ soldeOuverture: 1000, soldeCloture: 151_000, ecart: 0 });
  });

  test("titles before the header, thousands, minus signs after, most recent day first", () => {
    const lecture = read("Compte n° 12345;;;\nSolde au 31/01/2026;;;\n\nDate comptable;Libellé;Débit euros;Crédit euros;Solde\n20/01/2026;\"VIR SEPA; DUPOND\";;1 234,56;2 000,00\n19/01/2026;FRAIS;12,50-;;765,44\n");
    expect(listLus(lecture)).toEqual([["2026-01-20", 123_456, undefined, "VIR SEPA; DUPOND"], ["2026-01-19", -1250, undefined, "FRAIS"]]);
    expect(lecture.releves[0]).toMatchObject({ soldeOuverture: 77_794, soldeCloture: 200_000, ecart: 0, dateOuverture: "2026-01-19", dateCloture: "2026-01-20" });
  });

  test("an unclosed quote costs its own line; a line without a date is set aside", () => {
    expect(read('Date;Libellé;Montant\n01/02/2026;"ouvert;1,00\n02/02/2026;b;2,00\n;Total;3,00\n')).toMatchObject({ lignes: { lues: 1, ecartees: 2 }, anomalies: [{ ligne: 2 }, { ligne: 4, motif: expect.stringMatching(/La date manque/) }] });
  });

  test("columns designated by a person are read as said", () => {
    expect(listLus(read("Quand;Quoi;Combien\n01/02/2026;x;-5,00\n", { date: "Quand", libelle: "Quoi", montant: "Combien" }))).toEqual([["2026-02-01", -500, undefined, "x"]]);
    expect(readOctets(createLecteurTexte(parseReleveCsv), encodeUtf8("Quand;Quoi;Combien\n01/02/2026;x;-5,00\n"))).toMatchObject({ kind: "refus" });
  });

  test("the same line twice is two movements; both keep their keys in the next export", () => {
    const ligne = "01/02/2026;VIR X;5,00\n";
    const cles = read(`Date;Libellé;Montant\n${ligne}${ligne}`).releves[0]?.mouvements.map(({ cle }) => cle);
    expect(new Set(cles).size).toBe(2);
    expect(read(`Date;Libellé;Montant\n${ligne}${ligne}02/02/2026;Y;1,00\n`).releves[0]?.mouvements.slice(0, 2).map(({ cle }) => cle)).toEqual(cles);
  });

  test("what leaves written as positive, days in the American order, when a person says so", () => {
    const colonnes = { date: "Quand", libelle: "Quoi", montant: "Combien" };
    const lecture = read("Quand;Quoi;Combien\n02/03/2026;ACHAT;10,00\n", colonnes, { ordre: "mois-jour", isInverse: true });
    expect(listLus(lecture)).toEqual([["2026-02-03", -1000, undefined, "ACHAT"]]);
    expect(lecture).toMatchObject({ colonnes: { ligneEntete: 1, colonnes, ordre: "mois-jour" }, extrait: { ligneEntete: 1 } });
  });
});
