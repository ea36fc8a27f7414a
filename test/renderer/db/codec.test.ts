import { describe, expect, test } from "vitest";
import { computeEmpreinte } from "#shared/formats/empreinte.ts";
import { createCodec, createEncodeur, decodeTexte, decodeValeur, encodeTexte, encodeValeur, importCle } from "../../../renderer/db/codec.ts";
import { createCle } from "../../support/copie.ts";

const VALEUR = { nom: "Pelagrin Bâtiment SAS", solde: 120_000 };

describe("what is sealed", () => {
  test("opens in its place and says nothing in clear", async () => {
    const codec = createCodec(await importCle(createCle()));
    const scelle = await codec.seal(encodeValeur(VALEUR), "3/sujets/dossier/a");
    expect(decodeValeur(await codec.open(scelle, "3/sujets/dossier/a"))).toEqual(VALEUR);
    expect(new TextDecoder("latin1").decode(scelle)).not.toContain("Pelagrin");
  });

  test("is another text each time", async () => {
    const codec = createCodec(await importCle(createCle()));
    const [premier, second] = [await codec.seal(encodeValeur(VALEUR), "a"), await codec.seal(encodeValeur(VALEUR), "a")];
    expect(premier).not.toEqual(second);
  });

  test.each(["3/sujets/dossier/b", "2/sujets/dossier/a", "3/blocs/dossier/a", ""])("does not open elsewhere: « %s »", async (ailleurs) => {
    const codec = createCodec(await importCle(createCle()));
    const scelle = await codec.seal(encodeValeur(VALEUR), "3/sujets/dossier/a");
    await expect(codec.open(scelle, ailleurs)).rejects.toThrow();
  });

  test("does not open with one bit changed anywhere, nor cut, nor under another key", async () => {
    const codec = createCodec(await importCle(createCle()));
    const scelle = await codec.seal(encodeTexte("x"), "a");
    for (let rang = 0; rang < scelle.length; rang += 1) {
      await expect(codec.open(scelle.map((octet, place) => (place === rang ? octet ^ 1 : octet)), "a")).rejects.toThrow();
      await expect(codec.open(scelle.slice(0, rang), "a")).rejects.toThrow();
    }
    await expect(createCodec(await importCle(createCle(8))).open(scelle, "a")).rejects.toThrow();
  });
});

test("the key cannot be read back and its bytes are wiped", async () => {
  const octets = createCle();
  const cle = await importCle(octets);
  expect(cle.extractable).toBe(false);
  await expect(crypto.subtle.exportKey("raw", cle)).rejects.toThrow();
  expect([...octets]).toEqual(new Array(32).fill(0));
});

test("SHA-256 of a text (FIPS 180-4, « abc »)", () => {
  expect(computeEmpreinte(encodeTexte("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("texts written one after the other come back whole, a line break after each, whatever their length", () => {
  const encode = createEncodeur();
  const textes = ["", "é€😀", "a".repeat(300_000), "fin", ...Array.from({ length: 50 }, (_vide, rang) => `${rang} ${"ù".repeat(9_000)}`)];
  const ecrits = textes.map((texte) => encode(texte));
  expect(ecrits.map(decodeTexte)).toEqual(textes);
  expect(ecrits.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer)[byteOffset + byteLength])).toEqual(textes.map(() => 0x0a));
});
