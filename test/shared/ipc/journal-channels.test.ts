import { expect, test } from "vitest";
import { curseurSchema } from "#shared/ipc/journal-channels.ts";

test("a cursor names posts by their sixteen characters and counts whole sequences", () => {
  expect(curseurSchema.safeParse({ abcdefghijklmnop: 12 }).success).toBe(true);
  for (const curseur of [{ abc: 1 }, { abcdefghijklmnop: -1 }, { abcdefghijklmnop: 1.5 }, { "../../../../etc1": 1 }]) expect(curseurSchema.safeParse(curseur).success, JSON.stringify(curseur)).toBe(false);
});
