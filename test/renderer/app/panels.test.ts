import { expect, test } from "vitest";
import { createRegistre, findPanneau, hasPanneau } from "../../../renderer/app/panels.ts";

const Boite = () => undefined;

test("a panel loaded ahead is shown without waiting, and stays the same component", async () => {
  const registre = createRegistre({ boite: async () => Boite });
  await registre.preload("boite");
  expect(registre.find("boite")).toBe(Boite);
  await registre.preload("boite");
  expect(registre.find("boite")).toBe(Boite);
});

test("a panel already waited for keeps its component when it is loaded", async () => {
  const registre = createRegistre({ boite: async () => Boite });
  const attendu = registre.find("boite");
  await registre.preload("boite");
  expect(registre.find("boite")).toBe(attendu);
  expect(attendu).not.toBe(Boite);
});

test("a panel that cannot be loaded ahead is left to be shown, and says so then", async () => {
  const registre = createRegistre({ boite: () => Promise.reject(new Error("illisible")) });
  await registre.preload("boite");
  expect(registre.find("boite")).toBeDefined();
  expect(registre.find("journee")).toBeUndefined();
});

test("an address without a panel shows the list", () => {
  expect(hasPanneau("journee")).toBe(true);
  expect(findPanneau("inconnu" as never)).toBe(findPanneau("dossiers"));
});
