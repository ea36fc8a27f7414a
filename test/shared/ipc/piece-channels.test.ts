import { expect, test } from "vitest";
import { pieceChannels, TAILLE_PORTION } from "#shared/ipc/piece-channels.ts";

const JETON = "a".repeat(24);

test("a portion is bounded", () => {
  const { request } = pieceChannels["piece:write"];
  expect(request.safeParse({ jeton: JETON, portion: new Uint8Array(TAILLE_PORTION) }).success).toBe(true);
  expect(request.safeParse({ jeton: JETON, portion: new Uint8Array(TAILLE_PORTION + 1) }).success).toBe(false);
  expect(request.safeParse({ jeton: JETON, portion: [1, 2] }).success).toBe(false);
});

test("a pièce is named by its hash and nothing else", () => {
  const { request } = pieceChannels["piece:read"];
  expect(request.safeParse({ empreinte: "0".repeat(64), debut: 0 }).success).toBe(true);
  for (const empreinte of ["", "../../x", "0".repeat(63), "G".repeat(64)]) expect(request.safeParse({ empreinte, debut: 0 }).success, empreinte).toBe(false);
});
