import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { parseBodaccJson } from "#shared/imports/bodacc-json.ts";
import "../../support/fast-check.ts";

const FICHE = { id: "A20260010100", familleavis: "collective", typeavis: "annonce", dateparution: "2026-01-15", registre: ["404833048"] };
const read = (valeur: unknown) => parseBodaccJson(encodeUtf8(typeof valeur === "string" ? valeur : JSON.stringify(valeur)));

describe("an answer of the portal", () => {
  test("v2.1, v1, exports and a single record are the same notice", () => {
    const formes = [{ total_count: 1, results: [FICHE] }, { nhits: 1, records: [{ fields: FICHE }] }, { records: [{ record: { fields: FICHE } }] }, [FICHE], FICHE, `${JSON.stringify(FICHE)}\n${JSON.stringify({ ...FICHE, id: "A20260010101" })}\n`].map(read);
    for (const lu of formes) expect(lu).toMatchObject({ ok: true, annonces: [{ id: "A20260010100", sirens: ["404833048"] }, ...(lu === formes[5] ? [{}] : [])] });
  });

  test.each([
    [{ error_code: "ODSQLError", message: "Unknown field: siren" }, /Unknown field: siren.*pas vérifiés/],
    [{ error: "API rate limit exceeded", errorcode: 10002 }, /rate limit/],
  ])("%j is an error: nothing was checked", (valeur, motif) => {
    expect(read(valeur)).toMatchObject({ ok: false, isErreur: true, motif: expect.stringMatching(motif) });
  });

  test("a partial answer says that the rest is not checked", () => {
    expect(read({ total_count: 12, results: [FICHE] })).toMatchObject({ avertissements: [expect.stringMatching(/12 résultats/)] });
    expect(read({ total_count: 0, results: [] })).toMatchObject({ ok: true, annonces: [] });
  });

  test("what is no notice is said", () => {
    expect(read({ results: [{ autre: 1 }, null, FICHE] })).toMatchObject({ annonces: [{ id: FICHE.id }], avertissements: [expect.stringMatching(/enregistrement 1/), expect.stringMatching(/enregistrement 2/)] });
  });

  test.each(["{", "<html>", "", "3", '{"autre":1}', `${"[".repeat(100_000)}`])("« %.20s » is refused", (texte) => {
    expect(read(texte)).toMatchObject({ ok: false, isErreur: false });
  });

  test("any JSON and any bytes are read or refused, never thrown", () => {
    fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 100 }), fc.json().map(encodeUtf8), fc.jsonValue().map((valeur) => encodeUtf8(JSON.stringify({ results: [valeur, { ...FICHE, jugement: valeur, listepersonnes: valeur }] })))), (octets) => {
      const lu = parseBodaccJson(octets);
      return lu.ok ? lu.annonces.length >= 0 : lu.motif.length > 0;
    }));
  });
});
