import { expect, test } from "vitest";
import { pieceChannels } from "#shared/ipc/piece-channels.ts";
import { TAILLE_PORTION } from "#shared/ipc/portion.ts";

const JETON = "a".repeat(24);

test("a portion is bounded", () => {
  const { request } = pieceChannels["piece:write"];
  expect(request.safeParse({ jeton: JETON, portion: new Uint8Array(TAILLE_PORTION) }).success).toBe(true);
  expect(request.safeParse({ jeton: JETON, portion: new Uint8Array(TAILLE_PORTION + 1) }).success).toBe(false);
  expect(request.safeParse({ jeton: JETON, portion: [1, 2] }).success).toBe(false);
});
