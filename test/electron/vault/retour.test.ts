// A vault that was set aside comes back: on a real folder, whole, and cut at each of its steps.
import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Disk, nodeDisk } from "../../../electron/adapters/disk.ts";
import type { VaultCalls } from "../../../electron/vault/calls.ts";
import { switchToAncien } from "../../../electron/vault/retour.ts";
import { openVault } from "../../../electron/vault/vault.ts";
import { COUT_TEST, createNote, listTextes, readLignes, unlockTestVault } from "../../support/coffre-kit.ts";

const ANCIEN = "coffre.ancien-20260102-030405";

let profil: string;
let sortie: () => void;
beforeEach(async () => {
  profil = await mkdtemp(join(tmpdir(), "exigible-retour-"));
  await fillVault(join(profil, ANCIEN), "ancien");
  await fillVault(join(profil, "coffre"), "présent");
});
afterEach(() => rm(profil, { recursive: true, force: true }));

test("the former vault takes its place again, the present one is set aside whole; other keys are said", async () => {
  const vault = await open(join(profil, "coffre"));
  const arret = new Promise<void>((resolve) => (sortie = resolve));
  await vault["sauvegarde:restore"]({ ancien: ANCIEN });
  await arret;
  expect(await readTextes("coffre")).toEqual(["ancien"]);
  const noms = await readdir(profil);
  expect(noms).not.toContain(ANCIEN);
  expect(noms).not.toContain("coffre.retour");
  const quittes = noms.filter((nom) => nom.startsWith("coffre.ancien-"));
  expect(quittes).toHaveLength(1);
  expect(await readTextes(quittes[0]!)).toEqual(["présent"]);
});

test.each([["gone", "coffre.ancien-20260102-030406"], ["outside", "../x.ancien-20260102-030405"], ["without keys", "coffre.ancien-20260102-030407"]])("one that is %s is refused, and the present one goes on", async (_cas, nom) => {
  await nodeDisk.createFolder(join(profil, "coffre.ancien-20260102-030407"));
  const vault = await open(join(profil, "coffre"));
  await vault["sauvegarde:restore"]({ ancien: nom });
  expect((await wait(vault)).issue).toBe("echec");
  await vault["journal:append"]({ brouillons: [createNote("encore")] });
  await vault["coffre:close"]({});
  expect(await readTextes("coffre")).toEqual(["présent", "encore"]);
});

test("cut at each step, the next start opens one of the two, and both are there", async () => {
  for (let arret = 1; ; arret += 1) {
    const isFini = await switchToAncien(cutAt(arret), join(profil, "coffre"), ANCIEN, 1_795_000_000_000 + arret * 1000).then(() => true, () => false);
    const vault = await open(join(profil, "coffre"));
    const textes = await readVault(vault);
    await vault["coffre:close"]({});
    expect([["présent"], ["ancien"]], `arrêt ${arret}`).toContainEqual(textes);
    const autres = (await readdir(profil)).filter((nom) => nom.startsWith("coffre"));
    expect(autres, `arrêt ${arret}`).toHaveLength(2);
    expect(await readTextes(autres.find((nom) => nom !== "coffre")!)).toEqual(textes[0] === "ancien" ? ["présent"] : ["ancien"]);
    if (isFini) return;
    await rm(profil, { recursive: true });
    await fillVault(join(profil, ANCIEN), "ancien");
    await fillVault(join(profil, "coffre"), "présent");
  }
}, 60_000);

test("an intention that names anything else than a vault set aside is dropped", async () => {
  await rm(join(profil, "coffre"), { recursive: true });
  await writeFile(join(profil, "coffre.retour"), "../../ailleurs");
  const vault = await open(join(profil, "coffre"));
  expect(await readVault(vault)).toEqual([]);
  expect(await readdir(profil)).not.toContain("coffre.retour");
  await vault["coffre:close"]({});
});

/** A disk that stops answering at its nth change of name, creation or removal. */
function cutAt(arret: number): Disk {
  let operations = 0;
  const count = <T>(run: () => Promise<T>): Promise<T> => ((operations += 1) >= arret ? Promise.reject(Object.assign(new Error("arrêt"), { code: "EIO" })) : run());
  return { ...nodeDisk, rename: (from, to) => count(() => nodeDisk.rename(from, to)), remove: (path) => count(() => nodeDisk.remove(path)), syncFolder: (folder) => count(() => nodeDisk.syncFolder(folder)) };
}

async function open(folder: string): Promise<VaultCalls> {
  const vault = await openVault({ disk: nodeDisk, folder, randomBytes, now: Date.now, pid: process.pid, isAlive: () => false, cout: COUT_TEST, exit: () => sortie() });
  await unlockTestVault(vault);
  return vault;
}

async function fillVault(folder: string, texte: string): Promise<void> {
  await nodeDisk.createFolder(folder);
  const vault = await open(folder);
  await vault["journal:append"]({ brouillons: [createNote(texte)] });
  await vault["coffre:close"]({});
}

async function readTextes(nom: string): Promise<readonly string[]> {
  const vault = await open(join(profil, nom));
  try {
    return await readVault(vault);
  } finally {
    await vault["coffre:close"]({});
  }
}

async function readVault(vault: VaultCalls): Promise<readonly string[]> {
  return listTextes(await readLignes({ read: (apres) => vault["journal:read"]({ apres }) }));
}

async function wait(vault: VaultCalls): Promise<{ readonly issue: string }> {
  for (;;) {
    const { enCours, dernier } = await vault["sauvegarde:travail"]({});
    if (enCours === undefined && dernier !== undefined) return dernier;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
