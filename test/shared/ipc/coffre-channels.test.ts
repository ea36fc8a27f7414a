import { expect, test } from "vitest";
import { coffreChannels, TAILLE_CLE_PROJECTION } from "#shared/ipc/coffre-channels.ts";
import { createCodeSecours, HASARD_CODE } from "#shared/kernel/code-secours.ts";
import { VEILLES } from "#shared/kernel/veille.ts";

test("the key of the window's copy has its length, neither more nor less", () => {
  const { response } = coffreChannels["coffre:cleProjection"];
  expect(response.safeParse({ cle: new Uint8Array(TAILLE_CLE_PROJECTION) }).success).toBe(true);
  expect(response.safeParse({ cle: new Uint8Array(TAILLE_CLE_PROJECTION - 1) }).success).toBe(false);
  expect(response.safeParse({ cle: "x".repeat(TAILLE_CLE_PROJECTION) }).success).toBe(false);
});

test("a new passphrase has its length, counted as people count; a typed one is the vault's business", () => {
  const { "coffre:create": create, "coffre:unlock": unlock } = coffreChannels;
  expect(create.request.safeParse({ phrase: "onze lettre", isTrousseau: false }).success).toBe(false);
  expect(create.request.safeParse({ phrase: "douze lettre", isTrousseau: false }).success).toBe(true);
  expect(unlock.request.safeParse({ moyen: "phrase", phrase: "x" }).success).toBe(true);
  expect(unlock.request.safeParse({ moyen: "reprise", cleMaitre: new Uint8Array(32) }).success).toBe(false);
});

test("a recovery code crosses in its one form", () => {
  const { request } = coffreChannels["coffre:unlock"];
  const code = createCodeSecours(new Uint8Array(HASARD_CODE).fill(3));
  expect(request.safeParse({ moyen: "secours", code }).success).toBe(true);
  expect(request.safeParse({ moyen: "secours", code: code.toLowerCase() }).success).toBe(false);
  expect(request.safeParse({ moyen: "secours", code: code.slice(1) }).success).toBe(false);
});

test("the minutes of absence are those of the list", () => {
  const { request } = coffreChannels["coffre:setVeille"];
  expect(VEILLES.every((minutes) => request.safeParse({ minutes }).success)).toBe(true);
  expect(request.safeParse({ minutes: 7 }).success).toBe(false);
});
