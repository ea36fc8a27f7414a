import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeDisk } from "../../electron/adapters/disk.ts";
import { openPieces } from "../../electron/vault/pieces.ts";
import { createSealing } from "../../electron/vault/sealer.ts";
import { bundleForNode } from "../support/bundle.ts";

export const nom = "R15 · pièce de 200 Mo (empreinte, scellement, écriture, relecture), contre copyFile + SHA-256";
/** Times the bare copy. */
export const but = 2.5;

const MO = 1024 * 1024;
const PORTION = 4 * MO;
const TAILLE = 200 * MO;
const ESSAIS = 5;
const GRANDE_MO = 2048;
const MEMOIRE_MAX_MO = 200;

/** The same file, in turns: taken into the vault and read back, then copied and hashed. And 2 GB in a process of its own, for its memory. */
export async function mesure() {
  const folder = await mkdtemp(join(tmpdir(), "exigible-pieces-"));
  try {
    const source = join(folder, "source.bin");
    await writeSource(source);
    const essais: { readonly entree: number; readonly temoin: number }[] = [];
    for (let essai = 0; essai < ESSAIS; essai += 1) {
      essais.push({ entree: await measureEntree(source, join(folder, `coffre-${essai}`)), temoin: await measureTemoin(source, join(folder, "copie.bin")) });
      await rm(join(folder, `coffre-${essai}`), { recursive: true });
    }
    const [entree, temoin] = [findMedian(essais.map((essai) => essai.entree)), findMedian(essais.map((essai) => essai.temoin))];
    const maxMo = await measureGrande(join(folder, "grande"));
    return {
      ratio: entree / temoin,
      detail: `200 Mo dans le coffre et relus : ${Math.round(entree)} ms ; copyFile + SHA-256 : ${Math.round(temoin)} ms (médianes de ${ESSAIS}). 2 Go : ${maxMo} Mo de mémoire au plus.`,
      limites: [{ nom: "Pièce de 2 Go, mémoire de crête", valeur: maxMo, but: MEMOIRE_MAX_MO, unite: "Mo" }],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeSource(path: string): Promise<void> {
  const file = await open(path, "wx");
  for (let place = 0; place < TAILLE; place += PORTION) await file.write(randomBytes(PORTION));
  await file.close();
}

async function measureEntree(source: string, folder: string): Promise<number> {
  const pieces = await openPieces({ disk: nodeDisk, folder, sealing: createSealing(randomBytes(32), "piece", randomBytes), randomBytes });
  const depart = performance.now();
  const { jeton } = await pieces.begin({ nom: "source.bin", taille: TAILLE });
  for await (const portion of createReadStream(source, { highWaterMark: PORTION })) await pieces.write({ jeton, portion: portion as Uint8Array<ArrayBuffer> });
  // The end answers once the whole file was opened again, block by block, and its content hashed.
  await pieces.end({ jeton });
  return performance.now() - depart;
}

async function measureTemoin(source: string, copie: string): Promise<number> {
  const depart = performance.now();
  await copyFile(source, copie);
  const hash = createHash("sha256");
  for await (const portion of createReadStream(copie, { highWaterMark: PORTION })) hash.update(portion as Buffer);
  hash.digest();
  return performance.now() - depart;
}

async function measureGrande(folder: string): Promise<number> {
  const bundle = await bundleForNode("test/support/piece-enfant.ts");
  try {
    const { stdout, status } = spawnSync(process.execPath, [bundle.script, folder, String(GRANDE_MO)], { encoding: "utf8", env: { PATH: process.env["PATH"] } });
    if (status !== 0) throw new Error("La pièce de 2 Go n’est pas entrée");
    const { maxMo, empreinte, relue } = JSON.parse(stdout) as { maxMo: number; empreinte: string; relue: string };
    if (empreinte !== relue) throw new Error("La pièce de 2 Go relue n’est pas celle qui est entrée");
    return maxMo;
  } finally {
    await bundle.remove();
  }
}

function findMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
