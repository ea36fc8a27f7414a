import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createBrouillons } from "../../../renderer/db/brouillons.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function create() {
  const ecrits: [string, unknown][] = [];
  return { ecrits, brouillons: createBrouillons((cle, valeur) => Promise.resolve(void ecrits.push([cle, valeur]))) };
}

test("only the latest value of a form is written, within half a second", async () => {
  const { ecrits, brouillons } = create();
  brouillons.keep("mandat", "M");
  brouillons.keep("mandat", "Me");
  expect(ecrits).toEqual([]);
  await vi.advanceTimersByTimeAsync(500);
  expect(ecrits).toEqual([["mandat", "Me"]]);
});

test("closing hurries what is waiting, and nothing is written twice", async () => {
  const { ecrits, brouillons } = create();
  brouillons.keep("mandat", "Me");
  brouillons.keep("note", undefined);
  await brouillons.flush();
  await vi.advanceTimersByTimeAsync(1000);
  expect(ecrits).toEqual([["mandat", "Me"], ["note", undefined]]);
});

test("what is typed after a flush is kept too", async () => {
  const { ecrits, brouillons } = create();
  await brouillons.flush();
  brouillons.keep("note", "a");
  await vi.advanceTimersByTimeAsync(500);
  expect(ecrits).toEqual([["note", "a"]]);
});
