// A shared folder in memory: what a disk would answer, at once.
import { createErreurDossier, type Entree, type FolderIO } from "../../../electron/vault/partage/folder-io.ts";

export interface MemoryFolder extends FolderIO {
  readonly files: Map<string, Uint8Array>;
}

export function createMemoryFolder(files: Map<string, Uint8Array> = new Map()): MemoryFolder {
  return {
    files,
    nom: "Partage",
    list: (folder) => Promise.resolve(findListes(files).get(folder) ?? []),
    read: (path, maximum) => {
      const bytes = files.get(path);
      return bytes !== undefined && bytes.byteLength > maximum ? Promise.reject(createErreurDossier("EFBIG")) : Promise.resolve(bytes);
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
    fsyncDir: () => Promise.resolve(),
  };
}

/** What each folder holds, made again once the files have changed: an exchange asks for many lists and writes little. */
const listes = new WeakMap<Map<string, Uint8Array>, { perimees: boolean; parDossier: ReadonlyMap<string, readonly Entree[]> }>();

function findListes(files: Map<string, Uint8Array>): ReadonlyMap<string, readonly Entree[]> {
  const connues = listes.get(files) ?? { perimees: true, parDossier: new Map() };
  if (!listes.has(files)) followChanges(files, () => (connues.perimees = true));
  listes.set(files, connues);
  if (connues.perimees) Object.assign(connues, { perimees: false, parDossier: computeListes(files) });
  return connues.parDossier;
}

/** The map is handed to whoever plays with the folder: its changes are heard, whoever makes them. */
function followChanges(files: Map<string, Uint8Array>, hear: () => void): void {
  const [set, remove, clear] = [files.set.bind(files), files.delete.bind(files), files.clear.bind(files)];
  Object.defineProperties(files, {
    set: { value: (chemin: string, bytes: Uint8Array) => (hear(), set(chemin, bytes)) },
    "delete": { value: (chemin: string) => (hear(), remove(chemin)) },
    clear: { value: () => (hear(), clear()) },
  });
}

function computeListes(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, readonly Entree[]> {
  const parDossier = new Map<string, Entree[]>();
  const vus = new Set<string>();
  const add = (path: string, kind: Entree["kind"], taille: number): void => {
    const coupe = path.lastIndexOf("/");
    const dossier = coupe === -1 ? "" : path.slice(0, coupe);
    const entree = { nom: path.slice(coupe + 1), kind, taille };
    const siennes = parDossier.get(dossier);
    if (siennes === undefined) parDossier.set(dossier, [entree]);
    else siennes.push(entree);
    if (dossier === "" || vus.has(dossier)) return;
    vus.add(dossier);
    add(dossier, "dossier", 0);
  };
  for (const [path, bytes] of files) add(path, "fichier", bytes.byteLength);
  return parDossier;
}
