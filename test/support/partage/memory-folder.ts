// A shared folder in memory: what a disk would answer, at once.
import { createErreurDossier, type Entree, type FolderIO } from "../../../electron/vault/partage/folder-io.ts";

export interface MemoryFolder extends FolderIO {
  readonly files: Map<string, Uint8Array>;
}

export function createMemoryFolder(files: Map<string, Uint8Array> = new Map()): MemoryFolder {
  return {
    files,
    nom: "Partage",
    list: async (folder) => listEntrees(files, folder),
    read: async (path, maximum) => {
      const bytes = files.get(path);
      if (bytes !== undefined && bytes.byteLength > maximum) throw createErreurDossier("EFBIG");
      return bytes;
    },
    createExclusive: async (path, bytes) => {
      if (files.has(path)) throw createErreurDossier("EEXIST");
      files.set(path, bytes);
    },
    rename: async (from, to) => {
      const bytes = files.get(from);
      if (bytes === undefined) throw createErreurDossier("ENOENT");
      files.delete(from);
      files.set(to, bytes);
    },
    remove: async (path) => void files.delete(path),
    stat: async (path) => {
      const bytes = files.get(path);
      return bytes === undefined ? undefined : { nom: path.slice(path.lastIndexOf("/") + 1), kind: "fichier", taille: bytes.byteLength };
    },
    fsyncDir: async () => undefined,
  };
}

function listEntrees(files: ReadonlyMap<string, Uint8Array>, folder: string): readonly Entree[] {
  const debut = folder === "" ? "" : `${folder}/`;
  const entrees = new Map<string, Entree>();
  for (const [path, bytes] of files) {
    if (!path.startsWith(debut)) continue;
    const fin = path.indexOf("/", debut.length);
    const nom = path.slice(debut.length, fin === -1 ? undefined : fin);
    entrees.set(nom, fin === -1 ? { nom, kind: "fichier", taille: bytes.byteLength } : { nom, kind: "dossier", taille: 0 });
  }
  return [...entrees.values()];
}
