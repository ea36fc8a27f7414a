// A real full disk: a small tmpfs that the vault fills. Mounting asks for root; elsewhere the reason is printed.
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { nodeDisk } from "../../../electron/adapters/disk.ts";
import { findRefus } from "../../../electron/adapters/refus.ts";
import type { VaultCalls } from "../../../electron/vault/calls.ts";
import { openVault } from "../../../electron/vault/vault.ts";
import { COUT_TEST, createNote, listTextes, readLignes, unlockTestVault } from "../../support/coffre-kit.ts";

const montage = mountTmpfs();
if (montage.folder === undefined) console.log(`Disque plein : essai laissé de côté (${montage.motif}).`);
afterAll(() => {
  if (montage.folder === undefined) return;
  execFileSync("umount", [montage.folder]);
  rmSync(montage.folder, { recursive: true });
});

describe.skipIf(montage.folder === undefined)("a disk of 4 MB that fills", () => {
  test("the save that finds no room is refused whole; everything acknowledged is there after, and room makes it work again", async () => {
    const profil = montage.folder ?? "";
    await writeFile(join(profil, "leste"), Buffer.alloc(500_000));
    const vault = await open(profil);
    const acquis: string[] = [];
    let refus: unknown;
    for (let rang = 0; refus === undefined && rang < 2000; rang += 1) {
      // Random letters, so that deflating them saves little.
      const texte = `${rang} ${randomBytes(12_000).toString("base64")}`;
      await vault["journal:append"]({ brouillons: [createNote(texte)] }).then(() => acquis.push(texte), (error: unknown) => (refus = error));
    }
    expect(findRefus(refus)).toMatchObject({ code: "disque-plein", detail: expect.stringMatching(/rien n’a été écrit/) as string });
    expect(acquis.length).toBeGreaterThan(50);
    expect(await readTextes(vault)).toEqual(acquis);

    await vault["sauvegarde:create"]({});
    expect((await wait(vault)).phrase).toMatch(/pas la place d’une sauvegarde/);
    expect((await readdir(join(profil, "sauvegardes"))).filter((nom) => /^\d{8}-/.test(nom))).toEqual([]);
    expect(findRefus(await addPiece(vault, 3_000_000).catch((error: unknown) => error)).code).toBe("disque-plein");

    await rm(join(profil, "leste"));
    await vault["journal:append"]({ brouillons: [createNote("après")] });
    await vault["coffre:close"]({});
    const rouvert = await open(profil);
    expect(await readTextes(rouvert)).toEqual([...acquis, "après"]);
    await rouvert["coffre:close"]({});
  }, 60_000);
});

function mountTmpfs(): { readonly folder?: string; readonly motif?: string } {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return { motif: "monter un petit disque demande d’être root sous Linux" };
  const folder = mkdtempSync(join(tmpdir(), "exigible-plein-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", folder], { stdio: "pipe" });
    return { folder };
  } catch {
    rmSync(folder, { recursive: true });
    return { motif: "mount est refusé ici" };
  }
}

async function open(profil: string): Promise<VaultCalls> {
  const vault = await openVault({ disk: nodeDisk, folder: join(profil, "coffre"), randomBytes, now: Date.now, pid: process.pid, isAlive: () => false, cout: COUT_TEST });
  await unlockTestVault(vault);
  return vault;
}

async function readTextes(vault: VaultCalls): Promise<readonly string[]> {
  return listTextes(await readLignes({ read: (apres) => vault["journal:read"]({ apres }) }));
}

async function wait(vault: VaultCalls): Promise<{ readonly phrase: string }> {
  for (;;) {
    const { enCours, dernier } = await vault["sauvegarde:travail"]({});
    if (enCours === undefined && dernier !== undefined) return dernier;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function addPiece(vault: VaultCalls, taille: number): Promise<unknown> {
  const { jeton } = await vault["piece:begin"]({ nom: "a", taille });
  await vault["piece:write"]({ jeton, portion: new Uint8Array(taille) });
  return vault["piece:end"]({ jeton });
}
