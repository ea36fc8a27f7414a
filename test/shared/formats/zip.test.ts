import { expect, test } from "vitest";
import { createZip, decodeUtf8, encodeUtf8, parseZip } from "#shared/formats/zip.ts";
import { jour } from "#shared/kernel/jour.ts";

const ENTREES = [{ nom: "z/été.txt", octets: encodeUtf8("été") }, { nom: "a.pdf", octets: new Uint8Array(5000) }];

test("gives back the files, in their order", () => {
  const lue = parseZip(createZip(ENTREES, undefined));
  expect(lue.ok ? lue.entrees.map(({ nom, octets }) => [nom, octets.length]) : lue.motif).toEqual([["z/été.txt", 5], ["a.pdf", 5000]]);
  expect(lue.ok ? decodeUtf8(lue.entrees[0]!.octets) : "").toBe("été");
});

test("the same files on the same day make the same bytes, whatever the clock", () => {
  const premier = createZip(ENTREES, jour("2026-11-21"));
  expect(Buffer.compare(premier, createZip(ENTREES, jour("2026-11-21")))).toBe(0);
  expect(Buffer.compare(premier, createZip(ENTREES, jour("2026-11-22")))).not.toBe(0);
});

test("stores what is already compressed", () => {
  expect(createZip(ENTREES, undefined, (nom) => nom.endsWith(".pdf")).length).toBeGreaterThan(5000);
  expect(createZip(ENTREES, undefined).length).toBeLessThan(1000);
});

test("refuses what is not an archive, and one beyond the limits", () => {
  expect(parseZip(encodeUtf8("bonjour"))).toMatchObject({ ok: false });
  expect(parseZip(createZip(ENTREES, undefined), { entrees: 1, octets: 10_000 })).toMatchObject({ ok: false });
  expect(parseZip(createZip(ENTREES, undefined), { entrees: 2, octets: 4000 })).toMatchObject({ ok: false });
});
