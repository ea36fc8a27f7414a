import { join } from "node:path";
import type { Disk } from "../adapters/disk.ts";
import { createRefus } from "../adapters/refus.ts";
import type { LieuExport } from "./calls.ts";
import { openZip } from "./zip-lecture.ts";

/** An export to read: only the names that the format knows exist in it. */
export interface Entree {
  readonly noms: readonly string[];
  readonly read: (nom: string, take: (portion: Uint8Array) => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

const NOM = /^(faits\.jsonl|pieces\.jsonl|export\.json|pieces\/[0-9a-f]{64}(\.[a-z]{1,5})?)$/;
const PORTION = 4 * 1024 * 1024;
export const ENTREES_MAX = 500_000;

/** Opens an export without believing it: other names are ignored, links are not followed. */
export async function openEntree(disk: Disk, { path, forme }: LieuExport): Promise<Entree> {
  const entree = forme === "zip" ? await openZipExport(disk, path) : await openFolder(disk, path);
  if (entree.noms.includes("export.json") && entree.noms.includes("faits.jsonl")) return entree;
  await entree.close();
  throw createRefus("invalide", "Ce n’est pas un export complet d’Exigible\u00A0: «\u00A0export.json\u00A0» ou «\u00A0faits.jsonl\u00A0» y manque. Rien n’a été repris.");
}

async function openFolder(disk: Disk, folder: string): Promise<Entree> {
  const candidats = [...(await disk.listNames(folder)), ...(await disk.listNames(join(folder, "pieces"))).map((nom) => `pieces/${nom}`)];
  const noms: string[] = [];
  for (const nom of candidats.filter((candidat) => NOM.test(candidat)).slice(0, ENTREES_MAX)) if ((await disk.findKind(join(folder, nom))) === "fichier") noms.push(nom);
  return {
    noms,
    read: async (nom, take) => {
      if (!noms.includes(nom)) throw createRefus("introuvable", "Un fichier de l’export manque.");
      const file = await disk.openFile(join(folder, nom), "r");
      try {
        for (let place = 0; ; place += PORTION) {
          const portion = await file.read(place, PORTION);
          if (portion.byteLength > 0) await take(portion);
          if (portion.byteLength < PORTION) return;
        }
      } finally {
        await file.close();
      }
    },
    close: () => Promise.resolve(),
  };
}

/** People often archive the folder itself: one folder above is accepted. */
async function openZipExport(disk: Disk, path: string): Promise<Entree> {
  const zip = await openZip(disk, path, ENTREES_MAX);
  const parNom = new Map(zip.noms.map((nom) => [nom.replace(/^[^/]+\/(?=(faits\.jsonl|pieces\.jsonl|export\.json|pieces\/)[^/]*$)/, ""), nom]));
  for (const nom of zip.noms) parNom.set(nom, nom);
  return {
    noms: [...parNom.keys()].filter((nom) => NOM.test(nom)),
    read: (nom, take) => zip.read(parNom.get(nom) ?? nom, take),
    close: () => zip.close(),
  };
}
