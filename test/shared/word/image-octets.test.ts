import { expect, test } from "vitest";
import { isImageDemesuree, readImage } from "#shared/word/image-octets.ts";
import { buildPng } from "../../support/papier-builder.ts";

function octets(...debut: readonly number[]): Uint8Array {
  return Uint8Array.from([...debut, ...Array.from({ length: 60 }, () => 0)]);
}

test("une image se reconnaît à ses octets, avec sa taille", () => {
  expect(readImage(buildPng(20, 6))).toEqual({ type: "png", largeur: 20, hauteur: 6 });
  expect(readImage(octets(0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 10, 0, 5, 0))).toEqual({ type: "gif", largeur: 10, hauteur: 5 });
  expect(readImage(octets(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 30, 0, 40))).toEqual({ type: "jpeg", largeur: 40, hauteur: 30 });
  expect(readImage(octets(0xd7, 0xcd, 0xc6, 0x9a))).toEqual({ type: "wmf" });
});

test("ce qui n’est pas une image n’en est pas une, quel que soit son nom", () => {
  expect(readImage(new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'></svg>"))).toBeUndefined();
  expect(readImage(Uint8Array.from([0x89, 0x50]))).toBeUndefined();
  expect(readImage(octets(0xff, 0xd8, 0x00))).toBeUndefined();
});

test("une image de plus de cent millions de points est démesurée", () => {
  expect(isImageDemesuree({ type: "png", largeur: 10_000, hauteur: 10_000 })).toBe(false);
  expect(isImageDemesuree({ type: "png", largeur: 10_001, hauteur: 10_000 })).toBe(true);
  expect(isImageDemesuree({ type: "emf" })).toBe(false);
});
