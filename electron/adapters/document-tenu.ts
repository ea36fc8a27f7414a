import { basename, join } from "node:path";
import { writeAtomic } from "./atomic-file.ts";
import { type Disk, readWhole } from "./disk.ts";
import { findRefus } from "./refus.ts";

/** A file kept up to date in a folder that the person chose: her other programs read it. Today, the calendar. */
export interface DocumentTenu {
  readonly choose: (folder: string | undefined) => Promise<void>;
  /** Writes the file when a folder is chosen; without content it only says where. A folder that refuses is said, nothing else fails. */
  readonly write: (nom: string, contenu: Uint8Array) => Promise<EtatTenu>;
}

export interface EtatTenu {
  /** Name of the folder, never its path; absent: nothing is kept. */
  readonly lieu?: string;
  /** Why the last writing failed, in French. */
  readonly echec?: string;
}

const CHOIX = "document-tenu.json";

/** `folder` is the profile of the application: the chosen path stays there. */
export function createDocumentTenu(disk: Disk, folder: string): DocumentTenu {
  const path = join(folder, CHOIX);
  let choisi: Promise<string | undefined> | undefined;
  const readChoix = () => (choisi ??= readWhole(disk, path).then(parseChoix));
  return {
    choose: async (lieu) => {
      await disk.createFolder(folder);
      await writeAtomic(disk, path, Buffer.from(`${JSON.stringify(lieu === undefined ? {} : { lieu })}\n`, "utf8"));
      choisi = Promise.resolve(lieu);
    },
    write: async (nom, contenu) => {
      const lieu = await readChoix();
      if (lieu === undefined) return {};
      const echec = contenu.byteLength === 0 ? undefined : await writeAtomic(disk, join(lieu, nom), contenu).then(() => undefined, (error: unknown) => findRefus(error).detail);
      return { lieu: basename(lieu) || "disque entier", ...(echec === undefined ? {} : { echec }) };
    },
  };
}

function parseChoix(octets: Uint8Array | undefined): string | undefined {
  if (octets === undefined) return undefined;
  try {
    const lu: unknown = JSON.parse(Buffer.from(octets).toString("utf8"));
    const lieu: unknown = typeof lu === "object" && lu !== null ? Reflect.get(lu, "lieu") : undefined;
    return typeof lieu === "string" && lieu !== "" ? lieu : undefined;
  } catch (error) {
    // An unreadable choice is no choice: the person chooses again.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
