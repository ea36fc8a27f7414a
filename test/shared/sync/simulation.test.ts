// The merge as it runs, on posts and a folder that fail: no seed may break an invariant, every mutant must break one.
import { describe, expect, test } from "vitest";
import { MUTANTS } from "../../support/simulateur/mutants.ts";
import { simulate } from "../../support/simulateur/simulation.ts";

/** More of them at night: `EXIGIBLE_SIMULATIONS=20000`. */
const NOMBRE = Number(process.env["EXIGIBLE_SIMULATIONS"] ?? 100);

/** Seeds that failed once, by what they found. */
const GRAINES_CONNUES: Readonly<Record<string, number>> = { "a post whose clock was years ahead, read another that was too, then was set right": 95 };

describe("posts that exchange files", () => {
  test.each([["without faults", true], ["torn, flipped, zeroed, deleted, emptied, restored, copied, forged files and kills", false]] as const)("%s: no loss, no divergence", (_nom, isSansPanne) => {
    const total = { acquis: 0, pannes: 0 };
    for (let graine = 1; graine <= NOMBRE; graine += 1) {
      const { fautes, acquis, pannes } = simulate({ graine, isSansPanne });
      expect({ graine, fautes }).toEqual({ graine, fautes: [] });
      total.acquis += acquis;
      total.pannes += pannes;
    }
    console.log(`${NOMBRE} tirages${isSansPanne ? " sans panne" : ""} : ${total.acquis} faits acquittés, ${total.pannes} pannes, 0 perdu, 0 divergence`);
    expect(total.acquis).toBeGreaterThan(NOMBRE * 20);
  }, 120_000);

  test.each(Object.entries(GRAINES_CONNUES))("%s", (_nom, graine) => {
    expect(simulate({ graine }).fautes).toEqual([]);
  });

  test("one seed makes one run again", () => {
    expect(simulate({ graine: 7 })).toEqual(simulate({ graine: 7 }));
  });
});

describe("the suite sees a store without", () => {
  test.each(MUTANTS)("%s", (mutant) => {
    const vues = new Set<string>();
    for (let graine = 1; graine <= 60 && vues.size === 0; graine += 1) for (const faute of simulate({ graine, mutant }).fautes) vues.add(faute);
    console.log(`${mutant} : ${[...vues].join(", ")}`);
    expect([...vues]).not.toEqual([]);
  }, 60_000);
});
