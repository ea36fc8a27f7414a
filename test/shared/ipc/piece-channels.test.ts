import { expect, test } from "vitest";
import { pieceChannels } from "#shared/ipc/piece-channels.ts";

test("a pièce is named by its hash and nothing else", () => {
  const { request } = pieceChannels["piece:read"];
  expect(request.safeParse({ empreinte: "0".repeat(64), debut: 0 }).success).toBe(true);
  for (const empreinte of ["", "../../x", "0".repeat(63), "G".repeat(64)]) expect(request.safeParse({ empreinte, debut: 0 }).success, empreinte).toBe(false);
});
