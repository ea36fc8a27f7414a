import { createHash } from "node:crypto";
import { join } from "node:path";
import { type FichierSauvegarde, type Manifeste, manifesteSchema, sauvegardeIdSchema } from "#shared/model/sauvegarde.ts";
import { renameWithRetry, writeAtomic } from "../adapters/atomic-file.ts";
import { type Disk, readWhole } from "../adapters/disk.ts";
import { createRefus, findErrno } from "../adapters/refus.ts";
import { computeEmpreinte } from "./empreinte.ts";
import type { Avancement } from "./travaux.ts";

/**
 * A folder of backups: `<id>.json` is one backup, `objets/<aa>/<sha256>` are the files that backups name, each kept
 * once whatever the number of backups that hold it. A backup exists from the moment its manifest is renamed into place.
 */
export interface Depot {
  readonly disk: Disk;
  readonly folder: string;
}

const PORTION = 4 * 1024 * 1024;
/** A manifest longer than this is not one of ours (bytes). */
const MANIFESTE_MAX = 128 * 1024 * 1024;

export type ManifesteLu = { readonly kind: "lu"; readonly manifeste: Manifeste } | { readonly kind: "illisible"; readonly id: string };

/** Names of the backups of a folder, oldest first. */
export async function listIds({ disk, folder }: Depot): Promise<readonly string[]> {
  return (await disk.listNames(folder)).flatMap((nom) => (nom.endsWith(".json") && sauvegardeIdSchema.safeParse(nom.slice(0, -5)).success ? [nom.slice(0, -5)] : []));
}

/** Every backup of a folder, oldest first, those that cannot be read included. */
export async function listManifestes({ disk, folder }: Depot): Promise<readonly ManifesteLu[]> {
  const lus: ManifesteLu[] = [];
  for (const id of await listIds({ disk, folder })) lus.push(await readManifeste({ disk, folder }, id));
  return lus;
}

/** A link in place of a manifest is not followed: a backup may come from anywhere. */
export async function readManifeste({ disk, folder }: Depot, id: string): Promise<ManifesteLu> {
  const path = join(folder, `${id}.json`);
  if ((await disk.findKind(path)) !== "fichier" || ((await disk.findSize(path)) ?? 0) > MANIFESTE_MAX) return { kind: "illisible", id };
  const [texte = "", controle] = Buffer.from((await readWhole(disk, path)) ?? []).toString("utf8").split("\n");
  const lu = manifesteSchema.safeParse(parseJson(texte));
  const isSain = controle === computeEmpreinte(Buffer.from(texte, "utf8"));
  return lu.success && isSain && lu.data.id === id ? { kind: "lu", manifeste: lu.data } : { kind: "illisible", id };
}

/** One line of JSON, then its SHA-256: written last, under another name, then renamed. */
export async function writeManifeste({ disk, folder }: Depot, manifeste: Manifeste): Promise<void> {
  const texte = JSON.stringify(manifeste);
  await writeAtomic(disk, join(folder, `${manifeste.id}.json`), Buffer.from(`${texte}\n${computeEmpreinte(Buffer.from(texte, "utf8"))}\n`, "utf8"));
}

export function findPathObjet({ folder }: Depot, empreinte: string): string {
  return join(folder, "objets", empreinte.slice(0, 2), empreinte);
}

/** Already kept, whole by its size: its content is read again by the check. */
export async function hasObjet(depot: Depot, { empreinte, taille }: Pick<FichierSauvegarde, "empreinte" | "taille">): Promise<boolean> {
  const path = findPathObjet(depot, empreinte);
  return (await depot.disk.findKind(path)) === "fichier" && (await depot.disk.findSize(path)) === taille;
}

/** Copies the first `fin` bytes of a file among the objects; the copy takes its name once it is whole and flushed. */
export async function copyObjet(depot: Depot, source: string, fin: number, advance: Avancement["advance"]): Promise<Pick<FichierSauvegarde, "empreinte" | "taille">> {
  const { disk, folder } = depot;
  const temporary = join(folder, "objets", `~${computeEmpreinte(Buffer.from(source, "utf8")).slice(0, 8)}.tmp`);
  await disk.createFolder(join(folder, "objets"));
  await disk.remove(temporary);
  try {
    const empreinte = await copyFile(disk, source, temporary, fin, advance);
    if (await hasObjet(depot, { empreinte, taille: fin })) await disk.remove(temporary);
    else {
      await disk.createFolder(join(folder, "objets", empreinte.slice(0, 2)));
      await renameWithRetry(disk, temporary, findPathObjet(depot, empreinte));
      await disk.syncFolder(join(folder, "objets", empreinte.slice(0, 2)));
    }
    return { empreinte, taille: fin };
  } catch (error) {
    // What made the copy fail may also refuse this: the next sweep removes it.
    await disk.remove(temporary).then(undefined, findErrno);
    throw error;
  }
}

/** Copies by portions and answers the SHA-256 of what was copied. */
export async function copyFile(disk: Disk, from: string, to: string, taille: number, advance: Avancement["advance"]): Promise<string> {
  const source = await disk.openFile(from, "r");
  try {
    const cible = await disk.openFile(to, "wx");
    try {
      const hash = createHash("sha256");
      for (let place = 0; place < taille; place += PORTION) {
        const portion = await source.read(place, Math.min(PORTION, taille - place));
        if (portion.byteLength < Math.min(PORTION, taille - place)) throw createRefus("endommage", "Un fichier a été raccourci pendant sa copie\u00A0: rien n’est gardé de cette copie.");
        hash.update(portion);
        await cible.write(place, portion);
        advance(portion.byteLength);
      }
      await cible.sync();
      return hash.digest("hex");
    } finally {
      await cible.close();
    }
  } finally {
    await source.close();
  }
}

/** SHA-256 of a file read by portions. */
export async function computeEmpreinteFichier(disk: Disk, path: string, advance: Avancement["advance"]): Promise<string> {
  const file = await disk.openFile(path, "r");
  try {
    const hash = createHash("sha256");
    for (let place = 0; ; place += PORTION) {
      const portion = await file.read(place, PORTION);
      hash.update(portion);
      advance(portion.byteLength);
      if (portion.byteLength < PORTION) return hash.digest("hex");
    }
  } finally {
    await file.close();
  }
}

/** Removes the objects that no backup names. With one manifest unreadable nothing is removed: what it names is unknown. */
export async function sweepObjets(depot: Depot): Promise<void> {
  const { disk, folder } = depot;
  const lus = await listManifestes(depot);
  if (lus.some(({ kind }) => kind === "illisible")) return;
  const gardes = new Set(lus.flatMap((lu) => (lu.kind === "lu" ? lu.manifeste.fichiers.map(({ empreinte }) => empreinte) : [])));
  for (const aa of await disk.listNames(join(folder, "objets"))) {
    const isTemporary = aa.endsWith(".tmp");
    if (isTemporary) await disk.remove(join(folder, "objets", aa));
    else for (const nom of await disk.listNames(join(folder, "objets", aa))) if (!gardes.has(nom)) await disk.remove(join(folder, "objets", aa, nom));
  }
}

function parseJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}
