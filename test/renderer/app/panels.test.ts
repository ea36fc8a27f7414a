import { expect, test } from "vitest";
import { findPanneau, preloadPanneau } from "../../../renderer/app/panels.ts";

test("a panel loaded ahead is shown without waiting, and stays the same component", async () => {
  await preloadPanneau("boite");
  const boite = findPanneau("boite");
  expect(typeof boite).toBe("function");
  await preloadPanneau("boite");
  expect(findPanneau("boite")).toBe(boite);
});

test("a panel already waited for keeps its component when it is loaded", async () => {
  const attendu = findPanneau("mandataires");
  await preloadPanneau("mandataires");
  expect(findPanneau("mandataires")).toBe(attendu);
  expect(typeof attendu).toBe("object");
});
