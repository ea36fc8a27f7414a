// The disk of the window's copy is full, the vault's is not: nothing is lost, the list is there, saving goes on.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fillVault } from "../support/grand-coffre.ts";
import { type LaunchedApp, launchApp } from "../support/launch.ts";

const DOSSIERS = 400;
/** Less than what the copy still had to write. */
const PLACE_LAISSEE = 100_000;
const canMount = hasMount();
if (!canMount) console.log("Petit disque non essayé\u00A0: monter un tmpfs demande d’être root sous Linux.");

test.skipIf(!canMount)("a copy whose disk is full: the list is whole at each start, and saving goes on", async () => {
  const userFolder = await mkdtemp(join(tmpdir(), "exigible-plein-"));
  const petit = join(userFolder, "IndexedDB");
  await mkdir(petit);
  await fillVault(join(userFolder, "coffre"), DOSSIERS);
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=300k", "tmpfs", petit]);
  let lance: LaunchedApp | undefined;
  try {
    for (const attendus of [DOSSIERS, DOSSIERS]) {
      lance = await launchApp({ userFolder });
      await lance.page.locator('nav a[href="#/dossiers"]').click();
      await lance.page.locator(".dt-total").filter({ hasText: String(attendus) }).waitFor({ timeout: 60_000 });
      const { ok } = await saveNote(lance);
      expect(ok).toBe(true);
      await lance.close();
      const { bavail, bsize } = await statfs(petit);
      expect(bavail * bsize).toBeLessThan(PLACE_LAISSEE);
    }
  } finally {
    await lance?.close().catch(() => undefined);
    execFileSync("umount", [petit]);
    await rm(userFolder, { recursive: true, force: true });
  }
}, 180_000);

async function saveNote({ page }: LaunchedApp): Promise<{ readonly ok: boolean }> {
  return page.evaluate(async () => {
    const bridge = Reflect.get(window, "bridge") as unknown as Record<string, (request: unknown) => Promise<{ ok: boolean }>>;
    const note = { sujet: `dossier/${"d".repeat(20)}`, type: "note", dateFait: "2026-11-21", contenu: { texte: "Gardée", portee: "interne" }, remplace: [] };
    const { ok } = await bridge["journal:append"]!({ brouillons: [note] });
    return { ok };
  });
}

/** Tried for good: a container may be root and not be allowed to. */
function hasMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const essai = mkdtempSync(join(tmpdir(), "exigible-monter-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "tmpfs", essai], { stdio: "ignore" });
    execFileSync("umount", [essai]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(essai, { recursive: true, force: true });
  }
}
