import { join, sep } from "node:path";
import type { FichierSauvegarde } from "#shared/model/sauvegarde.ts";
import type { Disk } from "../adapters/disk.ts";
import { createRefus } from "../adapters/refus.ts";
import { type Depot, findPathObjet } from "./depot.ts";

/** Where a backup shows itself: no such folder exists on any disk. */
export const VUE = join(sep, "sauvegarde");

/**
 * A backup seen as the vault folder it was, read only: the engines of the vault read it where it lies, and nothing is
 * ever copied in clear. Only names of the manifest exist in it.
 */
export function createVue(depot: Depot, fichiers: readonly FichierSauvegarde[]): Disk {
  const parPath = new Map(fichiers.map((fichier) => [join(VUE, ...fichier.nom.split("/")), fichier]));
  const refuse = (): Promise<never> => Promise.reject(createRefus("refuse", "Une sauvegarde ne se modifie pas."));
  return {
    openFile: async (path, mode) => {
      const fichier = parPath.get(path);
      if (mode !== "r") return refuse();
      if (fichier === undefined || (await depot.disk.findKind(findPathObjet(depot, fichier.empreinte))) !== "fichier") throw createRefus("introuvable", "Un fichier de cette sauvegarde est absent.");
      return depot.disk.openFile(findPathObjet(depot, fichier.empreinte), "r");
    },
    listNames: (folder) => Promise.resolve(listEnfants(parPath.keys(), folder)),
    findSize: (path) => Promise.resolve(parPath.get(path)?.taille),
    findKind: (path) => Promise.resolve(parPath.has(path) ? "fichier" : listEnfants(parPath.keys(), path).length > 0 ? "dossier" : undefined),
    findLibre: () => Promise.resolve(0),
    createFolder: () => Promise.resolve(),
    rename: refuse,
    remove: refuse,
    syncFolder: refuse,
  };
}

function listEnfants(paths: Iterable<string>, folder: string): readonly string[] {
  const debut = `${folder}${sep}`;
  const noms = [...paths].flatMap((path) => (path.startsWith(debut) ? [path.slice(debut.length).split(sep)[0] ?? ""] : []));
  return [...new Set(noms)].toSorted();
}
