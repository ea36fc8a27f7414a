import { expect, test } from "vitest";
import { createGraphe, listFeuilles } from "#shared/sync/membres-graphe.ts";
import { CREATION, createPosteInvente, createRegistre, FONDATRICE } from "../../support/equipe-inventee.ts";

const KARIM = createPosteInvente("Karim");
const registre = createRegistre();
const ajout = registre.add(FONDATRICE, KARIM);
const [une, autre] = [registre.invite(FONDATRICE, KARIM, "lecteur", [ajout.id]), registre.invite(FONDATRICE, KARIM, "responsable", [ajout.id])];

test("the order depends on the entries alone: ancestors first, then the id", () => {
  const { ordre, ancetres } = createGraphe(registre.entrees);
  expect(createGraphe(registre.entrees.toReversed()).ordre).toEqual(ordre);
  expect(ordre[0]).toEqual(CREATION);
  for (const [rang, { id }] of ordre.entries()) expect([...ancetres.get(id)!].every((parent) => ordre.findIndex((entree) => entree.id === parent) < rang)).toBe(true);
  expect(ancetres.get(une.id)!.has(autre.id)).toBe(false);
});

test("what nobody names yet is what the next entry has seen", () => {
  expect(listFeuilles(registre.entrees)).toEqual([une.id, autre.id].toSorted());
});

test("an entry whose past is missing waits, with those that rest on it", () => {
  const { ordre, attente } = createGraphe(registre.entrees.filter(({ id }) => id !== ajout.id));
  expect(ordre).toHaveLength(3);
  expect(attente.map(({ id }) => id)).toEqual([une.id, autre.id].toSorted());
});

test("four hundred entries in a row, received in reverse, are put in order", () => {
  const entrees = Array.from({ length: 400 }, (_vide, rang) => ({ ...CREATION, id: String(rang).padStart(64, "0"), parents: rang === 0 ? [] : [String(rang - 1).padStart(64, "0")] }));
  expect(createGraphe(entrees.toReversed()).ordre).toEqual(entrees);
});
