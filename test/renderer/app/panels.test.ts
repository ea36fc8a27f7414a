import { expect, test } from "vitest";
import { createRegistre, findPanneau, hasPanneau } from "../../../renderer/app/panels.ts";

const Boite = () => undefined;

test("a panel keeps its component, loaded ahead or not: another one would lose what is typed in it", async () => {
  const registre = createRegistre({ boite: async () => Boite });
  const attendu = registre.find("boite");
  await registre.preload("boite");
  expect(registre.find("boite")).toBe(attendu);
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
