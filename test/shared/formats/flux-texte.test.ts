import fc from "fast-check";
import { expect, test } from "vitest";
import { createDecodeur, createFluxOctets, mergeOctets } from "#shared/formats/flux-texte.ts";

const split = (octets: Uint8Array, longueurs: readonly number[]): readonly Uint8Array[] => {
  const portions: Uint8Array[] = [];
  for (let debut = 0, rang = 0; debut < octets.length; rang++) {
    const fin = debut + Math.max(1, longueurs[rang % longueurs.length] ?? 1);
    portions.push(octets.slice(debut, fin));
    debut = fin;
  }
  return portions;
};
const longueurs = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });
const join = (portions: readonly Uint8Array[]): Uint8Array => portions.reduce<Uint8Array>((total, portion) => mergeOctets(total, portion), new Uint8Array(0));

test("UTF-16 becomes UTF-8, whatever the cut", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", minLength: 1 }), longueurs, fc.boolean(), (texte, cut, isPetit) => {
    const petit = Buffer.from(`\uFEFF${texte}`, "utf16le");
    const flux = createFluxOctets();
    const sortie = split(new Uint8Array(isPetit ? petit : petit.swap16()), cut).map((portion) => flux.add(portion));
    expect(new TextDecoder().decode(join([...sortie, flux.end()]))).toBe(texte);
    expect(flux.marque).toBe(isPetit ? "utf-16le" : "utf-16be");
  }));
});

test("a UTF-8 mark is dropped, whatever the cut; bytes without a mark pass unchanged, down to one", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 20 }), longueurs, (contenu, cut) => {
    const flux = createFluxOctets();
    const marque = Uint8Array.of(0xef, 0xbb, 0xbf);
    const sortie = split(mergeOctets(marque, contenu), cut).map((portion) => flux.add(portion));
    expect([...join([...sortie, flux.end()])]).toEqual([...contenu]);
  }));
  const bref = createFluxOctets();
  expect([...join([bref.add(Uint8Array.of(0x41)), bref.end()])]).toEqual([0x41]);
});

test("half a UTF-16 character at the very end is said, not lost", () => {
  const flux = createFluxOctets();
  const debut = flux.add(Uint8Array.of(0xff, 0xfe, 0x41, 0x00, 0x42));
  expect(new TextDecoder().decode(join([debut, flux.end()]))).toBe("A\uFFFD");
});

test("a decoder never cuts a character, whatever the cut", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), longueurs, (texte, cut) => {
    const decodeur = createDecodeur("utf-8");
    const morceaux = split(new TextEncoder().encode(texte), cut).map((portion) => decodeur.add(portion));
    expect([...morceaux, decodeur.end()].join("")).toBe(texte);
  }));
});
