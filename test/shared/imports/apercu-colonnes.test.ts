import { expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { computeApercuColonnes } from "#shared/imports/apercu-colonnes.ts";
import { parseReleveCsv } from "#shared/imports/banque-csv.ts";
import { createLecteurTexte, expectReleve, readOctets } from "../../support/banque-builder.ts";
import { readListe } from "../../support/fec-builder.ts";

test("of a statement: what enters less what leaves is the net, lines foot, balances are checked", () => {
  const lecture = expectReleve(readOctets(createLecteurTexte(parseReleveCsv), encodeUtf8("Date;Libellé;Montant;Solde\n01/02/2026;A;10,00;110,00\n02/02/2026;B;-4,00;106,00\nx;C;1,00;107,00\n")));
  expect(computeApercuColonnes(lecture)).toMatchObject({ plus: 1000, moins: 400, net: 600, lignes: { lues: 2, ecartees: 1 }, du: "2026-02-01", au: "2026-02-02", anomalie: { ligne: 4 } });
});

test("of a list of invoices: debits less credits is what is due", () => {
  expect(computeApercuColonnes(readListe("Client;Facture;Date;Reste dû\nA;F1;01/02/2026;10,00\nB;F2;03/02/2026;-4,00\n"))).toMatchObject({ plus: 1000, moins: 400, net: 600, clients: 2, lignes: { lues: 2, ecartees: 0 }, du: "2026-02-01", au: "2026-02-03" });
});
