import { expect, test } from "vitest";
import { ecritureChannels } from "#shared/ipc/ecriture-channels.ts";

test("a save holds at least one draft", () => {
  expect(ecritureChannels["journal:append"].request.safeParse({ brouillons: [] }).success).toBe(false);
});
