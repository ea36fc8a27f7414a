import { expect, test } from "vitest";
import { requestDurabilite } from "../../../renderer/db/durabilite.ts";

test("the engine's promise and its room are told", async () => {
  const stockage = { persist: async () => Promise.resolve(true), estimate: async () => Promise.resolve({ usage: 12, quota: 1000 }) };
  expect(await requestDurabilite(stockage)).toEqual({ isDurable: true, occupes: 12, permis: 1000 });
});

test("an engine that refuses, or says nothing, is told as such", async () => {
  const muet = { persist: async () => Promise.reject(new Error("non")), estimate: async () => Promise.reject(new Error("non")) };
  expect(await requestDurabilite(muet)).toEqual({ isDurable: false, occupes: undefined, permis: undefined });
});
