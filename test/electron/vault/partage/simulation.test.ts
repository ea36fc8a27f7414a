// The exchange that ships, on thousands of runs of posts and folders that fail: nothing lost, nothing different, whatever the seed.
import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createSceau } from "../../../../electron/vault/partage/sceau.ts";
import { simulatePartage } from "../../../support/partage/simulation.ts";

/** More of them at night: `EXIGIBLE_ECHANGES=20000`. */
const NOMBRE = Number(process.env["EXIGIBLE_ECHANGES"] ?? 200);
const DEPART = Number(process.env["EXIGIBLE_GRAINE"] ?? 1);

describe("posts that share a folder", () => {
  test.each([["without faults", true], ["faults of every kind", false]] as const)("%s: no loss, no divergence", async (_nom, isSansPanne) => {
    const total = { acquis: 0, pannes: 0 };
    for (let graine = DEPART; graine < DEPART + NOMBRE; graine += 1) {
      const { fautes, acquis, pannes } = await simulatePartage({ graine, isSansPanne });
      if (fautes.length > 0) expect({ graine, fautes }).toEqual({ graine, fautes: [] });
      total.acquis += acquis;
      total.pannes += pannes;
    }
    console.log(`${NOMBRE} tirages : ${total.acquis} lots, ${total.pannes} pannes, 0 perdu, 0 divergence`);
  }, 300_000);

  test("files sealed and signed as they are in a folder: the same", async () => {
    for (let graine = DEPART; graine < DEPART + NOMBRE / 10; graine += 1) {
      const { fautes } = await simulatePartage({ graine, changement: { sceau: createSceau(randomBytes) } });
      if (fautes.length > 0) expect({ graine, fautes }).toEqual({ graine, fautes: [] });
    }
  }, 300_000);

  test("one seed makes one run again", async () => {
    expect(await simulatePartage({ graine: 7 })).toEqual(await simulatePartage({ graine: 7 }));
  });
});
