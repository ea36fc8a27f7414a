import type { AccesDistant } from "#shared/ipc/partage-channels.ts";
import type { FolderIO } from "../folder-io.ts";
import { parseAdresse } from "./adresse.ts";
import { createErreurReseau } from "./erreurs-distantes.ts";
import type { PlanHote } from "./hote.ts";

/** What a person calls a folder of a server: never its secret. */
export function formatNomDistant(acces: AccesDistant): string {
  const { hostname } = parseAdresse(acces.adresse);
  return acces.kind === "webdav" ? hostname : `${acces.seau} · ${hostname}`;
}

/** A folder of a server; what speaks to it is loaded when something is first asked. */
export function createDossierDistant(acces: AccesDistant, plan: Omit<PlanHote, "racine"> = {}): FolderIO {
  let ouverture: Promise<FolderIO> | undefined;
  let ouvert: FolderIO | undefined;
  let isFerme = false;
  const open = async (): Promise<FolderIO> => {
    ouvert ??= await (ouverture ??= openDistant(acces, plan));
    if (!isFerme) return ouvert;
    ouvert.close?.();
    throw createErreurReseau("ABORT_ERR");
  };
  return {
    nom: formatNomDistant(acces),
    ...(acces.kind === "s3" ? { isAtomic: true } : {}),
    list: async (folder) => (await open()).list(folder),
    read: async (path, maximum) => (await open()).read(path, maximum),
    createExclusive: async (path, bytes) => (await open()).createExclusive(path, bytes),
    rename: async (from, to) => (await open()).rename(from, to),
    remove: async (path) => (await open()).remove(path),
    stat: async (path) => (await open()).stat(path),
    fsyncDir: async (folder) => (await open()).fsyncDir(folder),
    close: () => {
      isFerme = true;
      ouvert?.close?.();
    },
  };
}

async function openDistant(acces: AccesDistant, plan: Omit<PlanHote, "racine">): Promise<FolderIO> {
  if (acces.kind === "webdav") return (await import("./webdav.ts")).openWebdav(acces, plan);
  return (await import("./s3.ts")).openS3(acces, plan);
}
