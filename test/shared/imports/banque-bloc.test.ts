import { expect, test } from "vitest";
import { decodeReleve, refuseVolume, TAILLE_RELEVE } from "#shared/imports/banque-bloc.ts";

test("a text whose header lies is decoded by its bytes", () => {
  expect(decodeReleve({ nomFichier: "r", octets: Uint8Array.of(0x80, 0x20, 0xc9) })).toEqual({ nomFichier: "r", texte: "€ É", encodage: "windows-1252" });
});

test("what no bank writes is refused in one sentence that says what to do", () => {
  expect(refuseVolume("r", "ofx")).toEqual({ kind: "refus", nomFichier: "r", format: "ofx", motif: "Ce relevé a plus de 250\u202F000 mouvements\u00A0; demandez-le à la banque par mois. Rien n’est importé." });
  expect(TAILLE_RELEVE).toBeLessThanOrEqual(64 * 1024 * 1024);
});
