// @vitest-environment node
import fc from "fast-check";
import { expect, test } from "vitest";
import { deflate, inflate } from "../../../renderer/db/compression.ts";
import { encodeTexte } from "../../../renderer/db/codec.ts";

test("what is deflated comes back, whatever it holds", async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), fc.integer({ min: 1, max: 40 }), async (morceau, fois) => {
    const octets = Uint8Array.from({ length: morceau.length * fois }, (_vide, rang) => morceau[rang % morceau.length] ?? 0);
    expect(await inflate(await deflate(octets))).toEqual(octets);
  }), { numRuns: 60 });
});

test("the same words over and over take a tenth of their place", async () => {
  const octets = encodeTexte(Array.from({ length: 500 }, (_vide, rang) => `{"numero":"F-${rang}","nature":"commercial","echeance":"2026-01-31"}`).join(""));
  expect((await deflate(octets)).byteLength).toBeLessThan(octets.byteLength / 10);
});

test("what is cut, or was never deflated, is refused", async () => {
  const deflates = await deflate(encodeTexte("créance ".repeat(400)));
  await expect(inflate(deflates.slice(0, -3))).rejects.toThrow();
  await expect(inflate(encodeTexte("en clair"))).rejects.toThrow();
});
