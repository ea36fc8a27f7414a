import { expect, test } from "vitest";
import { z } from "zod";
import { channel, CODES_ECHEC } from "#shared/ipc/channel.ts";

test("a channel keeps its two schemas", () => {
  const [request, response] = [z.object({ a: z.string() }), z.object({})];
  expect(channel(request, response)).toEqual({ request, response });
});

test("the codes of failure are distinct words that a program may rely on", () => {
  expect(new Set(CODES_ECHEC).size).toBe(CODES_ECHEC.length);
  for (const code of CODES_ECHEC) expect(code).toMatch(/^[a-z-]+$/);
});
