import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodeDisk } from "../../../electron/adapters/disk.ts";
import { openVault } from "../../../electron/vault/vault.ts";
import { type Bundle, bundleForNode } from "../../support/bundle.ts";
import { COUT_TEST, readLignes, unlockTestVault } from "../../support/coffre-kit.ts";

const MORTS = 24;

let bundle: Bundle;
let folder: string;

beforeAll(async () => {
  bundle = await bundleForNode("test/support/coffre-enfant.ts");
  folder = await mkdtemp(join(tmpdir(), "exigible-coffre-"));
}, 60_000);

afterAll(async () => {
  await bundle.remove();
  await rm(folder, { recursive: true, force: true });
});

describe("a real process on a real disk", () => {
  test(`killed ${MORTS} times in the middle of saves: every acknowledged save is there`, async () => {
    const acquis: string[] = [];
    for (let mort = 0; mort < MORTS; mort += 1) {
      const child = startChild("saves");
      const ended = collect(child);
      await waitForLine(child, "ouvert");
      await wait(5 + ((mort * 29) % 90));
      child.kill("SIGKILL");
      acquis.push(...(await ended).filter((ligne) => ligne.startsWith("{")));
    }
    const vault = await openTestVault();
    const lus = new Set(await readLignes({ read: (apres) => vault["journal:read"]({ apres }) }));
    const etat = await vault["journal:etat"]({});
    await vault["coffre:close"]({});
    console.log(`${MORTS} arrêts brutaux, ${acquis.length} enregistrements acquittés, ${acquis.filter((ligne) => !lus.has(ligne)).length} perdu`);
    expect(acquis.length).toBeGreaterThan(MORTS * 3);
    expect(acquis.filter((ligne) => !lus.has(ligne))).toEqual([]);
    // Sequences stay contiguous over all these starts.
    expect(Object.values(etat.curseur)).toEqual([etat.faits]);
  }, 120_000);

  test("a second process on the same folder is refused with a sentence; the first goes on", async () => {
    const first = startChild("open");
    await waitForLine(first, "ouvert");
    const second = await collect(startChild("open"));
    expect(second).toEqual([expect.stringMatching(/^refus Ce coffre est déjà ouvert/)]);
    expect(first.exitCode).toBeNull();
    first.kill("SIGKILL");
    await new Promise((resolve) => first.once("close", resolve));
    const third = startChild("open");
    await waitForLine(third, "ouvert");
    third.kill("SIGKILL");
  }, 60_000);
});

function startChild(mode: string): ChildProcess {
  return spawn(process.execPath, [bundle.script, folder, mode], { stdio: ["ignore", "pipe", "inherit"], env: { PATH: process.env["PATH"] } });
}

/** Whole lines printed until the end; the last one, cut by the kill, was not fully announced. */
function collect(child: ChildProcess): Promise<readonly string[]> {
  let texte = "";
  child.stdout?.on("data", (portion: Buffer) => (texte += portion.toString("utf8")));
  return new Promise((resolve) => child.once("close", () => resolve(texte.split("\n").slice(0, -1))));
}

function waitForLine(child: ChildProcess, ligne: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let texte = "";
    child.stdout?.on("data", (portion: Buffer) => {
      texte += portion.toString("utf8");
      if (texte.includes(`${ligne}\n`)) resolve();
      else if (texte.includes("refus")) reject(new Error(texte));
    });
    child.once("close", () => reject(new Error(`fin sans « ${ligne} » : ${texte}`)));
  });
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function openTestVault(): ReturnType<typeof openVault> {
  const vault = await openVault({ disk: nodeDisk, folder, randomBytes, now: Date.now, pid: process.pid, isAlive: () => false, cout: COUT_TEST });
  await unlockTestVault(vault);
  return vault;
}
