import { dirname, join } from "node:path";
import { renameWithRetry } from "../../adapters/atomic-file.ts";
import { type Disk, readWhole } from "../../adapters/disk.ts";
import { findAuteur, formatChemin } from "./chemins.ts";
import type { FichierEntier, Sceau } from "./sceau.ts";

/**
 * The verified copy that this post keeps of the shared files, byte for byte: what lets it put back what the folder lost, and read again what it
 * knew without the folder. A file enters it once it is proved, under the name that its content gives it.
 */
export interface Miroir {
  readonly find: (chemin: string) => Fiche | undefined;
  /** Files of one post, in the order of their names. */
  readonly list: (poste: string) => readonly Fiche[];
  readonly listPostes: () => readonly string[];
  readonly count: () => { readonly fichiers: number; readonly octets: number };
  /** The bytes; `undefined` when they are no longer those that were proved: the copy is then forgotten. */
  readonly read: (chemin: string) => Promise<Uint8Array | undefined>;
  readonly write: (fiche: Fiche, bytes: Uint8Array) => Promise<void>;
  readonly remove: (chemin: string) => Promise<void>;
}

/** What is known of a kept file without reading it again. */
export type Fiche = Pick<FichierEntier, "nature" | "auteur" | "entete" | "empreinte"> & { readonly chemin: string; readonly taille: number };

/** Where the bytes of a mirror lie. */
export interface Rangement {
  readonly list: () => Promise<readonly string[]>;
  readonly read: (chemin: string) => Promise<Uint8Array | undefined>;
  readonly write: (chemin: string, bytes: Uint8Array) => Promise<void>;
  readonly remove: (chemin: string) => Promise<void>;
}

/** Reads what was kept: a copy that a power cut or the disk altered is left out, it will be taken again. */
export async function openMiroir(rangement: Rangement, sceau: Sceau): Promise<Miroir> {
  const index = createIndex();
  for (const chemin of await rangement.list()) {
    const bytes = await rangement.read(chemin);
    const fiche = bytes === undefined ? undefined : findFiche(sceau, bytes);
    if (fiche?.chemin === chemin) index.keep(fiche);
    else await rangement.remove(chemin);
  }
  return {
    find: index.find,
    list: index.list,
    listPostes: index.listPostes,
    count: () => {
      const toutes = index.listPostes().flatMap(index.list);
      return { fichiers: toutes.length, octets: toutes.reduce((somme, { taille }) => somme + taille, 0) };
    },
    read: async (chemin) => {
      const bytes = await rangement.read(chemin);
      if (bytes !== undefined && findFiche(sceau, bytes)?.chemin === chemin) return bytes;
      index.forget(chemin);
      return undefined;
    },
    write: async (fiche, bytes) => {
      await rangement.write(fiche.chemin, bytes);
      index.keep(fiche);
    },
    remove: async (chemin) => {
      await rangement.remove(chemin);
      index.forget(chemin);
    },
  };
}

interface Index extends Pick<Miroir, "find" | "list" | "listPostes"> {
  readonly keep: (fiche: Fiche) => void;
  readonly forget: (chemin: string) => void;
}

function createIndex(): Index {
  const parPoste = new Map<string, Map<string, Fiche>>();
  const triees = new Map<string, readonly Fiche[]>();
  return {
    find: (chemin) => parPoste.get(findAuteur(chemin))?.get(chemin),
    list: (poste) => {
      const fiches = triees.get(poste) ?? [...(parPoste.get(poste)?.values() ?? [])].toSorted((a, b) => (a.chemin < b.chemin ? -1 : 1));
      triees.set(poste, fiches);
      return fiches;
    },
    listPostes: () => [...parPoste.keys()],
    keep: (fiche) => {
      triees.delete(fiche.auteur);
      parPoste.set(fiche.auteur, (parPoste.get(fiche.auteur) ?? new Map<string, Fiche>()).set(fiche.chemin, fiche));
    },
    forget: (chemin) => {
      triees.delete(findAuteur(chemin));
      parPoste.get(findAuteur(chemin))?.delete(chemin);
    },
  };
}

/** What a whole file says of itself; `undefined` when it is torn, or is nothing that is shared. */
export function findFiche(sceau: Sceau, bytes: Uint8Array): Fiche | undefined {
  const juge = sceau.parse(bytes);
  return juge.kind === "entier" ? toFiche(juge.fichier) : undefined;
}

export function toFiche({ nature, auteur, entete, empreinte, bytes }: FichierEntier): Fiche | undefined {
  const chemin = formatChemin({ nature, auteur, entete, empreinte });
  return chemin === undefined ? undefined : { nature, auteur, entete, empreinte, chemin, taille: bytes.byteLength };
}

/** `<coffre>/miroir`, under the same names as in the shared folder. */
export function createRangement(disk: Disk, folder: string): Rangement {
  const crees = new Set<string>();
  const listUnder = async (chemin: string): Promise<readonly string[]> => {
    const trouves: string[] = [];
    for (const nom of await disk.listNames(join(folder, chemin))) {
      const suite = chemin === "" ? nom : `${chemin}/${nom}`;
      if ((await disk.findKind(join(folder, suite))) === "dossier") trouves.push(...(await listUnder(suite)));
      else if (nom.endsWith(".tmp")) await disk.remove(join(folder, suite));
      else trouves.push(suite);
    }
    return trouves;
  };
  return {
    list: () => listUnder(""),
    read: (chemin) => readWhole(disk, join(folder, chemin)),
    // Whole or absent under its name, and not flushed: a copy that a power cut tore is seen at the next start, and taken again.
    write: async (chemin, bytes) => {
      const path = join(folder, chemin);
      if (!crees.has(dirname(path))) await disk.createFolder(dirname(path));
      crees.add(dirname(path));
      await disk.remove(`${path}.tmp`);
      const file = await disk.openFile(`${path}.tmp`, "wx");
      await file.write(0, bytes).finally(() => file.close());
      await renameWithRetry(disk, `${path}.tmp`, path);
    },
    remove: (chemin) => disk.remove(join(folder, chemin)),
  };
}
