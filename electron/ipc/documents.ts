import type { Handlers } from "#shared/ipc/contract.ts";
import { basename } from "node:path";
import { writeAtomic } from "../adapters/atomic-file.ts";
import { nodeDisk } from "../adapters/disk.ts";
import type { DocumentTenu } from "../adapters/document-tenu.ts";
import type { VaultLink } from "../vault-link.ts";

export interface DocumentPorts {
  /** The path chosen in the system dialog; it never goes to the window. */
  readonly askDestination: (nom: string) => Promise<string | undefined>;
  readonly printPage: () => Promise<boolean>;
  readonly askFolder: (titre: string) => Promise<string | undefined>;
  readonly documentTenu: DocumentTenu;
}

/** Files that leave the application: the person says where, the window only learns the name. */
export function createDocumentHandlers({ call }: VaultLink, ports: DocumentPorts): Pick<Handlers, "document:save" | "document:saveArchive" | "document:print"> {
  const { askDestination, printPage } = ports;
  return {
    "document:save": async ({ nom, contenu, tenue }) => {
      if (tenue !== undefined) return keepDocument({ nom, contenu, tenue }, ports);
      const destination = await askDestination(nom);
      if (destination === undefined) return { kind: "annule" };
      await writeAtomic(nodeDisk, destination, contenu);
      return { kind: "enregistre", nom: basename(destination) };
    },
    "document:saveArchive": async ({ nom, documents, pieces, phrase }) => {
      const destination = await askDestination(nom);
      if (destination === undefined) return { kind: "annule" };
      await call("archive:write", { destination, documents, pieces, ...(phrase === undefined ? {} : { phrase }) });
      return { kind: "enregistre", nom: basename(destination) };
    },
    "document:print": async () => ({ isImprime: await printPage() }),
  };
}

/** A file kept up to date: the folder is chosen here, the window learns its name. */
async function keepDocument({ nom, contenu, tenue }: { readonly nom: string; readonly contenu: Uint8Array; readonly tenue: "choisir" | "ecrire" | "arreter" }, { askFolder, documentTenu }: DocumentPorts): Promise<Awaited<ReturnType<Handlers["document:save"]>>> {
  if (tenue === "choisir") {
    const folder = await askFolder(`Dossier où tenir «\u00A0${nom}\u00A0» à jour`);
    if (folder === undefined) return { kind: "annule" };
    await documentTenu.choose(folder);
  }
  if (tenue === "arreter") await documentTenu.choose(undefined);
  return { kind: "tenu", ...(await documentTenu.write(nom, contenu)) };
}
