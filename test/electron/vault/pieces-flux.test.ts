// A large pièce on a real disk: its memory, and what an absent or foreign file says.
import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findRefus } from "../../../electron/adapters/refus.ts";
import { readPieceEntiere } from "../../../electron/vault/piece-reader.ts";
import { TAILLE_BLOC } from "../../../electron/vault/piece-file.ts";
import { openPieces } from "../../../electron/vault/pieces.ts";
import { type Bundle, bundleForNode } from "../../support/bundle.ts";
import { createMemoryDisk } from "../../support/memory-disk.ts";
import { addPiece, drawBytes, SEALING_PIECES } from "../../support/sauvegarde-kit.ts";

/** Megabytes: more than the process may hold, less than the 2 GB of the bench. What waits to be collected on a busy machine does not grow with the file. */
const TAILLE_MO = 1280;
const MEMOIRE_MAX_MO = 480;

let bundle: Bundle;
let folder: string;

beforeAll(async () => {
  bundle = await bundleForNode("test/support/piece-enfant.ts");
  folder = await mkdtemp(join(tmpdir(), "exigible-pieces-"));
}, 60_000);
afterAll(async () => {
  await bundle.remove();
  await rm(folder, { recursive: true, force: true });
});

test(`a pièce of ${TAILLE_MO} MB goes in and comes out without ever lying in memory`, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [bundle.script, folder, String(TAILLE_MO)], { env: { PATH: process.env["PATH"] } });
  const { maxMo, empreinte, relue } = JSON.parse(stdout) as { readonly maxMo: number; readonly empreinte: string; readonly relue: string };
  console.log(`pièce de ${TAILLE_MO} Mo, mémoire de crête ${maxMo} Mo`);
  expect(relue).toBe(empreinte);
  expect(maxMo).toBeLessThan(MEMOIRE_MAX_MO);
  expect(await readdir(join(folder, "attente"))).toEqual([]);
}, 120_000);

test("the file of another pièce under this name, or its blocks exchanged, is refused when it is read whole", async () => {
  const disk = createMemoryDisk();
  const lieu = { disk, folder: "/pieces", sealing: SEALING_PIECES };
  const pieces = await openPieces({ ...lieu, randomBytes: drawBytes });
  const [a, b] = [await addPiece(pieces, Buffer.alloc(TAILLE_BLOC + 10, 1)), await addPiece(pieces, Buffer.alloc(TAILLE_BLOC + 10, 2))];
  const [pathA, pathB] = [a, b].map((empreinte) => `/pieces/${empreinte.slice(0, 2)}/${empreinte}`) as [string, string];
  const saine = Buffer.from(disk.files.get(pathA)!);
  disk.files.set(pathA, Buffer.from(disk.files.get(pathB)!));
  const read = (): Promise<unknown> => readPieceEntiere(lieu, a, () => Promise.resolve()).then(() => "lue", (error: unknown) => findRefus(error).code);
  expect(await read()).toBe("endommage");
  const melee = Buffer.from(saine);
  disk.files.get(pathB)!.copy(melee, 40, 40, 4000);
  disk.files.set(pathA, melee);
  expect(await read()).toBe("endommage");
  disk.files.delete(pathA);
  expect(await read()).toBe("introuvable");
  disk.files.set(pathA, saine);
  expect(await read()).toBe("lue");
});
