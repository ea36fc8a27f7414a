import fc from "fast-check";
import { expect, test } from "vitest";
import { joinOctets, listEntreesZip, readEntreeZip } from "#shared/formats/zip-repertoire.ts";
import { createZipInvente } from "../../support/zip-invente.ts";

const lire = (octets: Uint8Array, rang = 0, plafond = 1e6): string | undefined => {
  const entree = listEntreesZip(octets)[rang];
  const lue = entree === undefined ? undefined : readEntreeZip(octets, entree, plafond);
  return lue === undefined ? undefined : new TextDecoder().decode(lue);
};

test("deflated and stored entries, whatever their names", () => {
  const zip = createZipInvente([{ nom: "a/relevé.csv", contenu: "x".repeat(5000) }, { nom: "b.txt", contenu: "bonjour", isStockee: true }]);
  expect(listEntreesZip(zip).map(({ nom, taille }) => [nom, taille])).toEqual([["a/relevé.csv", 5000], ["b.txt", 7]]);
  expect([lire(zip, 0)?.length, lire(zip, 1)]).toEqual([5000, "bonjour"]);
});

test("an entry that becomes bigger than allowed is stopped on the way, whatever it declares", () => {
  const bombe = createZipInvente([{ nom: "bombe", contenu: new Uint8Array(300e6), tailleDeclaree: 10 }]);
  const avant = process.memoryUsage().rss;
  expect(lire(bombe, 0, 1e6)).toBeUndefined();
  expect(process.memoryUsage().rss - avant).toBeLessThan(100e6);
});

test("an entry cut, or of an unknown method, gives nothing", () => {
  const zip = createZipInvente([{ nom: "a", contenu: "bonjour ".repeat(100), methode: 12 }]);
  expect(lire(zip)).toBeUndefined();
  expect(listEntreesZip(zip.slice(0, zip.length - 10))).toEqual([]);
});

test("portions are joined in their order", () => {
  expect(joinOctets([Uint8Array.of(1, 2), Uint8Array.of(), Uint8Array.of(3)], 3)).toEqual(Uint8Array.of(1, 2, 3));
});

test("no byte changed anywhere makes it throw", () => {
  const zip = createZipInvente([{ nom: "a.txt", contenu: "bonjour ".repeat(20) }, { nom: "b", contenu: "x" }]);
  fc.assert(fc.property(fc.nat({ max: zip.length - 1 }), fc.nat({ max: 255 }), (rang, octet) => {
    const abime = zip.slice();
    abime[rang] = octet;
    for (const entree of listEntreesZip(abime)) readEntreeZip(abime, entree, 1e6);
  }));
});
