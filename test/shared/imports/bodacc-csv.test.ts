import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { parseBodaccCsv } from "#shared/imports/bodacc-csv.ts";
import "../../support/fast-check.ts";

const ENTETE = "\uFEFFid;familleavis;typeavis;dateparution;commercant;registre;jugement";
const LIGNE = 'A20260010100;collective;annonce;2026-01-15;"CAFÉ; BAR";404 833 048,404833048;"{""date"": ""2026-01-06"", ""nature"": ""Jugement d\'ouverture de liquidation judiciaire""}"';
const read = (...lignes: readonly string[]) => parseBodaccCsv(encodeUtf8(lignes.join("\r\n")));

describe("the CSV export of the portal", () => {
  test("JSON inside quoted cells", () => {
    expect(read(ENTETE, LIGNE, "")).toMatchObject({ ok: true, annonces: [{ nom: "CAFÉ; BAR", sirens: ["404833048"], jugement: { date: "2026-01-06" } }], avertissements: [] });
  });

  test("a wrong line costs itself only", () => {
    expect(read(ENTETE, "n’importe quoi", LIGNE)).toMatchObject({ annonces: [{ id: "A20260010100" }], avertissements: [expect.stringMatching(/^Ligne 2/)] });
    expect(read(ENTETE, 'A1;collective;"ouvert', LIGNE)).toMatchObject({ annonces: [{ id: "A20260010100" }], avertissements: [expect.stringMatching(/guillemet/)] });
  });

  test("another table is refused", () => expect(read("a;b", "1;2")).toMatchObject({ ok: false, isErreur: false }));

  test("any table is read or refused, never thrown", () => {
    fc.assert(fc.property(fc.array(fc.string()), (lignes) => {
      const lu = read(ENTETE, ...lignes);
      return lu.ok ? lu.annonces.length >= 0 : lu.motif.length > 0;
    }));
  });
});
