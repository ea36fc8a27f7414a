import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { computeEmpreinte, createEmpreinte } from "#shared/formats/empreinte.ts";

const sha256 = (octets: Uint8Array): string => createHash("sha256").update(octets).digest("hex");

test("SHA-256 of the empty message and of « abc » (FIPS 180-4, appendix B)", () => {
  const vide = createEmpreinte();
  expect(vide.end()).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  const abc = createEmpreinte();
  abc.add(Uint8Array.of(97, 98, 99));
  expect(abc.end()).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("equals the platform's digest, whatever the bytes and the cut", () => {
  fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 }), (portions) => {
    const empreinte = createEmpreinte();
    for (const portion of portions) empreinte.add(portion);
    const tout = Buffer.concat(portions);
    expect(empreinte.end()).toBe(sha256(tout));
    expect(computeEmpreinte(tout)).toBe(sha256(tout));
  }));
});
