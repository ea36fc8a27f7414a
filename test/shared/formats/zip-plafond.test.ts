import fc from "fast-check";
import { zlibSync } from "fflate";
import { describe, expect, test } from "vitest";
import { isInflatable } from "#shared/formats/zip-plafond.ts";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import "../../support/fast-check.ts";

const wrap = (...parties: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parties.flatMap((partie) => [...encodeUtf8("1 0 obj stream\r\n"), ...partie, ...encodeUtf8("\nendstream endobj ")]));

describe("what the compressed parts of a PDF unpack to", () => {
  const mille = zlibSync(new Uint8Array(1000));

  test("is counted all together", () => {
    expect(isInflatable(wrap(mille, mille), 2000)).toBe(true);
    expect(isInflatable(wrap(mille, mille), 1999)).toBe(false);
  });

  test("a part left open is counted too", () => {
    expect(isInflatable(Uint8Array.from([...encodeUtf8("stream\n"), ...mille]), 999)).toBe(false);
  });

  test("what is not compressed counts for nothing", () => {
    expect(isInflatable(wrap(encodeUtf8("stream stream BT (bonjour) Tj")), 0)).toBe(true);
  });

  test("any bytes are measured, never thrown", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (octets) => typeof isInflatable(wrap(octets, Uint8Array.from([0x78, 0x9c, ...octets])), 1000) === "boolean"));
  });
});
