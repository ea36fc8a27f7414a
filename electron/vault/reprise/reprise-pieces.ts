import { join } from "node:path";
import type { Disk, DiskFile } from "../../adapters/disk.ts";
import { findRefus } from "../../adapters/refus.ts";
import { createPieceFile, openPieceFile, type PieceOuverte, TAILLE_BLOC } from "../piece-file.ts";
import { clearSealing, type Sealing } from "../sealer.ts";
import { findScellement } from "./scellement.ts";
import { replaceChecked } from "./replace-checked.ts";
import { createRefusDifferent } from "./reprise-journal.ts";

/** Seals the pièces that are in clear; answers how many could not be read and stay as they are. */
export async function sealPieces(disk: Disk, folder: string, sealing: Sealing): Promise<number> {
  let illisibles = 0;
  for (const place of (await disk.listNames(folder)).filter((nom) => /^[0-9a-f]{2}$/.test(nom))) {
    for (const nom of (await disk.listNames(join(folder, place))).filter((candidat) => /^[0-9a-f]{64}$/.test(candidat))) {
      const path = join(folder, place, nom);
      if ((await findScellement(disk, path, "EXGP")) !== clearSealing.scellement) continue;
      if (!(await sealPiece(disk, path, sealing))) illisibles += 1;
    }
  }
  return illisibles;
}

/** One block of the source and one of the copy are held at a time, whatever the size. */
async function sealPiece(disk: Disk, path: string, sealing: Sealing): Promise<boolean> {
  const source = await disk.openFile(path, "r");
  try {
    const claire = await openPieceFile(source, clearSealing);
    await replaceChecked(disk, path, (file) => copyBlocs(claire, file, sealing), (file) => compareBlocs(claire, file, sealing));
    return true;
  } catch (error) {
    if (findRefus(error).code === "endommage") return false;
    throw error;
  } finally {
    await source.close();
  }
}

async function copyBlocs(claire: PieceOuverte, file: DiskFile, sealing: Sealing): Promise<void> {
  const { amorce, sealBloc } = createPieceFile(claire.taille, sealing);
  await file.write(0, amorce);
  for (let rang = 0; rang * TAILLE_BLOC < claire.taille; rang += 1) {
    const { place, bytes } = sealBloc(rang, await claire.readBloc(rang));
    await file.write(place, bytes);
  }
}

async function compareBlocs(claire: PieceOuverte, file: DiskFile, sealing: Sealing): Promise<void> {
  const scellee = await openPieceFile(file, sealing);
  for (let rang = 0; rang * TAILLE_BLOC < claire.taille; rang += 1) {
    if (Buffer.compare(await scellee.readBloc(rang), await claire.readBloc(rang)) !== 0) throw createRefusDifferent();
  }
}
