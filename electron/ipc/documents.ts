import type { Handlers } from "#shared/ipc/contract.ts";
import { basename } from "node:path";
import { writeAtomic } from "../adapters/atomic-file.ts";
import { nodeDisk } from "../adapters/disk.ts";
import type { VaultLink } from "../vault-link.ts";

export interface DocumentPorts {
  /** The path chosen in the system dialog; it never goes to the window. */
  readonly askDestination: (nom: string) => Promise<string | undefined>;
  readonly printPage: () => Promise<boolean>;
}

/** Files that leave the application: the person says where, the window only learns the name. */
export function createDocumentHandlers({ call }: VaultLink, { askDestination, printPage }: DocumentPorts): Pick<Handlers, "document:save" | "document:saveArchive" | "document:print"> {
  return {
    "document:save": async ({ nom, contenu }) => {
      const destination = await askDestination(nom);
      if (destination === undefined) return { kind: "annule" };
      await writeAtomic(nodeDisk, destination, contenu);
      return { kind: "enregistre", nom: basename(destination) };
    },
    "document:saveArchive": async ({ nom, documents, pieces }) => {
      const destination = await askDestination(nom);
      if (destination === undefined) return { kind: "annule" };
      await call("archive:write", { destination, documents, pieces });
      return { kind: "enregistre", nom: basename(destination) };
    },
    "document:print": async () => ({ isImprime: await printPage() }),
  };
}
