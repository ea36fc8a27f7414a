// Folders that fail as real ones do: by code and by turn, late, half copied by a cloud client, under other names.
import { createErreurDossier, type Entree, type FolderIO } from "../../../electron/vault/partage/folder-io.ts";
import type { Alea } from "../simulateur/alea.ts";

type Methode = "list" | "read" | "createExclusive" | "rename" | "remove" | "stat" | "fsyncDir";

/** `avant`: nothing was done; `apres`: it was done and nobody knows. */
export interface Faute {
  readonly code: string;
  readonly quand: "avant" | "apres";
}

/** The same folder, each call of which may be made to fail: `decide` is told the method, the path and the rank of the call. */
export function createFaultyFolder(io: FolderIO, decide: (methode: Methode, path: string, nth: number) => Faute | undefined): FolderIO {
  let nth = 0;
  // Thousands of runs go through here a million times: no promise but the folder's own where nothing fails.
  const wrap = <A extends readonly [string, ...unknown[]], T>(methode: Methode, operation: (...demande: A) => Promise<T>) => (...demande: A): Promise<T> => {
    nth += 1;
    const faute = decide(methode, demande[0], nth);
    if (faute === undefined) return operation(...demande);
    if (faute.quand === "avant") return Promise.reject(createErreurDossier(faute.code));
    return operation(...demande).then(() => {
      throw createErreurDossier(faute.code);
    });
  };
  return { ...io, list: wrap("list", io.list), read: wrap("read", io.read), createExclusive: wrap("createExclusive", io.createExclusive), rename: wrap("rename", io.rename), remove: wrap("remove", io.remove), stat: wrap("stat", io.stat), fsyncDir: wrap("fsyncDir", io.fsyncDir) };
}

/** A folder whose lists are sometimes those of a moment ago, and whose files are sometimes not there yet. */
export function createEventualFolder(io: FolderIO, alea: Alea, probabilite = 0.2): FolderIO {
  const anciennes = new Map<string, readonly Entree[]>();
  return {
    ...io,
    list: (folder) => {
      const ancienne = anciennes.get(folder);
      if (ancienne !== undefined && alea.chance(probabilite)) return Promise.resolve(ancienne);
      return io.list(folder).then((liste) => {
        anciennes.set(folder, liste);
        return liste;
      });
    },
    read: (path, maximum) => (alea.chance(probabilite / 2) ? Promise.resolve(undefined) : io.read(path, maximum)),
  };
}

/** One copy of the folder by post, and a cloud between them that carries files one by one, late, sometimes by halves. */
export interface Nuage {
  readonly repliques: readonly Map<string, Uint8Array>[];
  /** The client of one post runs; `isEntier`: to the end and without a fault. */
  readonly carry: (rang: number, isEntier?: boolean) => void;
}

export function createNuage(nombre: number, alea: Alea): Nuage {
  const nuage = new Map<string, Uint8Array>();
  const repliques = Array.from({ length: nombre }, () => new Map<string, Uint8Array>());
  // What each client knows to be on both sides: how it tells a removal from a file that has not come yet.
  const bases = repliques.map(() => new Map<string, Uint8Array | undefined>());
  return {
    repliques,
    carry: (rang, isEntier = false) => {
      const [replique, base] = [repliques[rang]!, bases[rang]!];
      const isPris = (): boolean => isEntier || alea.chance(0.6);
      const cut = (bytes: Uint8Array): Uint8Array => (!isEntier && alea.chance(0.1) ? bytes.subarray(0, alea.below(bytes.byteLength + 1)) : bytes);
      for (const chemin of new Set([...replique.keys(), ...nuage.keys(), ...base.keys()])) {
        if (chemin.endsWith(".tmp") || !isPris()) continue;
        const [ici, labas, avant] = [replique.get(chemin), nuage.get(chemin), base.get(chemin)];
        if (ici === labas) {
          // Gone on both sides is known as such: whoever puts the file back does not see it removed a second time.
          base.set(chemin, ici);
          continue;
        }
        if (ici !== avant && labas !== avant && ici !== undefined && labas !== undefined) replique.set(`${chemin} (conflicted copy)`, labas);
        if (ici !== avant) write(nuage, chemin, ici === undefined ? undefined : cut(ici));
        else write(replique, chemin, labas === undefined ? undefined : cut(labas));
        // A half copy is completed at the next passage: it is not what was carried.
        write(base, chemin, ici === avant ? labas : ici);
      }
    },
  };
}

function write(files: Map<string, Uint8Array | undefined>, chemin: string, bytes: Uint8Array | undefined): void {
  if (bytes === undefined) files.delete(chemin);
  else files.set(chemin, bytes);
}
