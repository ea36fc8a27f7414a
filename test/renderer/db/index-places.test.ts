import { expect, test } from "vitest";
import { createIndexPlaces } from "../../../renderer/db/index-places.ts";

const NOMBRE = 5000;
const createId = (rang: number) => `ident-${String(rang).padStart(14, "0")}`;

test("finds each of thousands of identifiers in its place, and none that was not given", () => {
  const index = createIndexPlaces();
  for (let rang = 0; rang < NOMBRE; rang += 1) index.add(createId(rang), rang);
  for (let rang = 0; rang < NOMBRE; rang += 1) expect(index.find(createId(rang), createId)).toBe(rang);
  expect(index.find(createId(NOMBRE), createId)).toBeUndefined();
});

test("a place that was removed is found no more, what came after it still is", () => {
  const index = createIndexPlaces();
  for (let rang = 0; rang < NOMBRE; rang += 1) index.add(createId(rang), rang);
  for (let rang = 0; rang < NOMBRE; rang += 2) index.remove(createId(rang), rang);
  for (let rang = 0; rang < NOMBRE; rang += 1) expect(index.find(createId(rang), createId)).toBe(rang % 2 === 0 ? undefined : rang);
  index.add(createId(0), NOMBRE);
  expect(index.find(createId(0), () => createId(0))).toBe(NOMBRE);
});

test("two identifiers that look alike are told apart by what their places hold", () => {
  const index = createIndexPlaces();
  index.add("a", 1);
  expect(index.find("a", () => "b")).toBeUndefined();
});

test("once emptied, knows nothing", () => {
  const index = createIndexPlaces();
  index.add("a", 1);
  index.clear();
  expect(index.find("a", () => "a")).toBeUndefined();
});
