import { expect, test } from "vitest";
import { coffreChannels, TAILLE_CLE_PROJECTION } from "#shared/ipc/coffre-channels.ts";

test("the key of the window's copy has its length, neither more nor less", () => {
  const { response } = coffreChannels["coffre:cleProjection"];
  expect(response.safeParse({ cle: new Uint8Array(TAILLE_CLE_PROJECTION) }).success).toBe(true);
  expect(response.safeParse({ cle: new Uint8Array(TAILLE_CLE_PROJECTION - 1) }).success).toBe(false);
  expect(response.safeParse({ cle: "x".repeat(TAILLE_CLE_PROJECTION) }).success).toBe(false);
});
