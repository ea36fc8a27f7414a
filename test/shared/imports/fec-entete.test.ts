import { expect, test } from "vitest";
import { parseEnteteFec } from "#shared/imports/fec-entete.ts";
import { ENTETE } from "../../support/fec-builder.ts";

test("columns are found by name, whatever case, accents, quotes and order", () => {
  const entete = parseEnteteFec('"IDEVISE";"Débit";"Crédit";"ecriturenum";"EcritureDate";"CompteNum"');
  expect(entete).toMatchObject({ separateur: ";", champs: 6, hasGuillemets: true, rangs: { debit: 1, credit: 2, comptenum: 5, pieceref: -1 } });
});

test("a trailing separator is a nameless field", () => {
  expect(parseEnteteFec(`${ENTETE}\t`)).toMatchObject({ champs: 19, hasChampVide: true, separateur: "\t", hasGuillemets: false });
});

test.each(["", "AN\tA nouveaux\t1\t20250101", ENTETE.replace("\tCredit", ""), "EcritureNum\tEcritureDate\tDebit\tCredit", "__proto__\tconstructor\ttoString"])("« %s » is no header", (ligne) => {
  expect(parseEnteteFec(ligne)).toBeUndefined();
});

test("a column named __proto__ changes nothing", () => {
  expect(parseEnteteFec(`__proto__\t${ENTETE}\tconstructor`)?.rangs.journalcode).toBe(1);
});
