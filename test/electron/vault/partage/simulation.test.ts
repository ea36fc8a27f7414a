// The exchange that ships, on thousands of runs of posts and folders that fail: nothing lost, nothing different, whatever the seed.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bundle, bundleForNode } from "../../../support/bundle.ts";
import { simulatePartage } from "../../../support/partage/simulation.ts";
import { type PlanSimulations, runSimulationsEnsemble } from "../../../support/partage/simulations.ts";

/** What fits in half a minute of this suite; `npm run bench simulations` runs the twenty thousand of the goal. */
const NOMBRE = Number(process.env["EXIGIBLE_ECHANGES"] ?? 3000);
const DEPART = Number(process.env["EXIGIBLE_GRAINE"] ?? 1);
const FILS = 2;

let bundle: Bundle;
beforeAll(async () => void (bundle = await bundleForNode("test/support/partage/simulation-enfant.ts")), 60_000);
afterAll(() => bundle.remove());

describe("posts that share a folder", () => {
  test.each<readonly [string, PlanSimulations]>([
    ["without faults", { depart: DEPART, nombre: Math.ceil(NOMBRE / 20), isSansPanne: true }],
    ["faults of every kind", { depart: DEPART, nombre: NOMBRE }],
    ["files sealed and signed as they are in a folder", { depart: DEPART, nombre: Math.ceil(NOMBRE / 20), isScelle: true }],
  ])("%s: no loss, no divergence", async (nom, plan) => {
    const { fautes, tirages, acquis, pannes } = await runSimulationsEnsemble(bundle.script, plan, FILS);
    expect(fautes).toEqual([]);
    expect(tirages).toBe(plan.nombre);
    expect(acquis).toBeGreaterThan(plan.nombre * 5);
    console.log(`${nom} : ${tirages} tirages à partir de la graine ${DEPART}, ${acquis} lots, ${pannes} pannes, 0 perdu, 0 divergence`);
  }, 600_000);

  test("one seed makes one run again", async () => {
    expect(await simulatePartage({ graine: 7 })).toEqual(await simulatePartage({ graine: 7 }));
  });
});
